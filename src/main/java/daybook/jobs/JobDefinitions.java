package daybook.jobs;

import daybook.slot.Home;
import daybook.slot.Session;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The jobs that there are, one file each in {@code jobs/}. */
public final class JobDefinitions {
    private final TreeMap<String, JobDefinition> jobs = new TreeMap<>();

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
        ANSWER_IMPORT,
        /** Takes the exception workbooks (异常报告) that were mended and that lie in the inbox. */
        MEND_IMPORT,
        /** Does what the sheets of commands (批量命令) say that lie in the inbox. */
        COMMAND_IMPORT,
        /** Removes old inputs and masks old buyers' data. */
        RETENTION
    }

    /** Of these, by their names. */
    public JobDefinitions(Collection<JobDefinition> definitions) {
        definitions.forEach(definition -> jobs.put(definition.name(), definition));
    }

    public Optional<JobDefinition> named(String name) {
        return Optional.ofNullable(jobs.get(name));
    }

    /** All of them, by name. */
    public List<JobDefinition> all() {
        return List.copyOf(jobs.values());
    }

    /** The job that imports that session of the shop: one that does so by itself, else one that serves the shop, else any. */
    public Optional<JobDefinition> importing(String shop, Session session) {
        return jobs.values().stream().filter(job -> job.kind() == Kind.IMPORT && job.session() == session).min(Comparator.comparingInt(job -> remoteness(job, shop)));
    }

    private static int remoteness(JobDefinition job, String shop) {
        if (!job.timing().shops().contains(shop)) {
            return 2;
        }
        return job.timing().fires() ? 0 : 1;
    }

    /** The shops that they serve, by name. */
    public List<String> shops() {
        return jobs.values().stream().flatMap(job -> job.timing().shops().stream()).distinct().sorted().toList();
    }

    /** The shop that is meant where none is named: the usual one, unless only others are served. */
    public String usualShop() {
        List<String> shops = shops();
        return shops.isEmpty() || shops.contains(Home.USUAL_SHOP) ? Home.USUAL_SHOP : shops.get(0);
    }

    /** Their names, for people. */
    public String names() {
        return String.join(", ", jobs.keySet());
    }
}
