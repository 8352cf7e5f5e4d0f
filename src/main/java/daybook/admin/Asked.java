package daybook.admin;

import daybook.jobs.JobDefinition;
import daybook.jobs.JobDefinitions;
import daybook.orders.OrderKey;
import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.SlotRun;
import daybook.slot.Home;
import daybook.slot.Slot;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads what requests name: shops, slots, runs, reasons. What is none is a problem. */
@Component
@Profile("serve")
final class Asked {
    private static final int LONGEST_REASON = 400; // what the books keep of it

    private final JobDefinitions jobs;
    private final RunHistoryStore history;

    Asked(JobDefinitions jobs, RunHistoryStore history) {
        this.jobs = jobs;
        this.history = history;
    }

    /** A shop that a job serves; the usual one if none is named. Any other would get folders of its own. */
    String shop(@Nullable String shop) {
        if (shop == null) {
            return jobs.usualShop();
        }
        if (!shop.equals(Home.USUAL_SHOP) && !jobs.shops().contains(shop)) {
            throw Refusal.of(HttpStatus.NOT_FOUND, "admin.no-such-shop");
        }
        return shop;
    }

    Slot slot(String name, @Nullable String shop) {
        try {
            return SlotName.parse(shop(shop), name);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.bad-slot");
        }
    }

    @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : Slot.parseDate(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.bad-date");
        }
    }

    JobDefinition job(String name) {
        return jobs.named(name).orElseThrow(() -> Refusal.of(HttpStatus.BAD_REQUEST, "admin.no-such-job", jobs.names()));
    }

    /** The job that imports the session of that run, for whoever thinks in jobs. */
    String jobOf(SlotRun run) {
        return jobs.importing(run.slot().shop(), run.slot().session()).map(JobDefinition::name).orElse("");
    }

    SlotRun run(long id) {
        return history.find(id).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "admin.no-such-run", Long.toString(id)));
    }

    /** A reason that must be given. */
    static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.no-reason");
        }
        return optional(reason);
    }

    /** A reason that may be given; empty if none is. */
    static String optional(@Nullable String reason) {
        String text = reason == null ? "" : reason.strip();
        if (text.length() > LONGEST_REASON) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.reason-too-long", LONGEST_REASON);
        }
        return text;
    }

    static @Nullable Double ratio(@Nullable Double ratio) {
        if (ratio != null && !(ratio >= 0 && ratio <= 1)) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.bad-ratio");
        }
        return ratio;
    }

    /** What an order is called by. */
    static OrderKey order(String number) {
        OrderKey key = OrderKey.read(number);
        if (key == null) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.bad-order-number");
        }
        return key;
    }
}
