package daybook.jobs;

import daybook.slot.Session;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The jobs that there are, one file each in {@code jobs/}. */
@ConfigurationProperties("daybook")
public record JobDefinitions(@DefaultValue Map<String, Entry> jobs) {
    /** What a job does. */
    public enum Kind {
        /** Imports a session. */
        IMPORT,
        /** Approves clean orders that wait. */
        APPROVAL,
        /** Takes the stock sheets (库存表) that lie in the inbox. */
        STOCK_IMPORT,
        /** Takes the shipment sheets (发货表) that lie in the inbox. */
        SHIPMENT_IMPORT,
        /** Takes the purchase lists (采购产品列表) that purchasers have filled in and that lie in the inbox. */
        ANSWER_IMPORT
    }

    /** One job as its file has it. */
    public record Entry(Kind kind, @Nullable Session session) {
        public Entry {
            if ((kind == Kind.IMPORT) != (session != null)) {
                throw new IllegalArgumentException("a job of kind import has a session (morning or afternoon), any other has none");
            }
        }
    }

    public JobDefinitions {
        jobs = new TreeMap<>(jobs);
    }

    public Optional<JobDefinition> named(String name) {
        Entry entry = jobs.get(name);
        return entry == null ? Optional.empty() : Optional.of(new JobDefinition(name, entry.kind(), entry.session()));
    }

    /** Their names, for people. */
    public String names() {
        return String.join(", ", jobs.keySet());
    }
}
