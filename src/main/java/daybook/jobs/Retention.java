package daybook.jobs;

import daybook.database.FreedPages;
import daybook.reconciliation.SlotRunStore;
import daybook.retention.Due;
import daybook.retention.MaskedOrderStore.Candidate;
import daybook.retention.OldSlots;
import daybook.retention.RetentionRunStore.Counts;
import daybook.retention.RetentionSettings;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import daybook.wording.Unquoted;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;

/**
 * The retention job: removes the inputs and workbooks of slots and sheets that are old, and masks old buyers' data, a shop at a time. Nothing of it is done while a run is at work on the
 * shop's ledger or has yet to be finished.
 */
public final class Retention {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final int NAMED = 5;
    private static final int PAGE = 1_000;

    private final RetentionSteps.Stores stores;
    private final RetentionSettings settings;
    private final RunningShops running;
    private final SlotRunStore runs;
    private final SheetLock sheets;
    private final Start start;
    private final FreedPages freed;
    private final Clock clock;

    /** Hands the job to the framework. */
    record Start(JobOperator operator, Job job) {
        JobExecution of(long id) throws JobExecutionException {
            return operator.start(job, new JobParametersBuilder().addLong(RetentionJob.RETENTION, id).toJobParameters());
        }
    }

    Retention(
            RetentionSteps.Stores stores,
            RetentionSettings settings,
            RunningShops running,
            SlotRunStore runs,
            SheetLock sheets,
            Start start,
            FreedPages freed,
            Clock clock) {
        this.stores = stores;
        this.settings = settings;
        this.running = running;
        this.runs = runs;
        this.sheets = sheets;
        this.start = start;
        this.freed = freed;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param sentence what was, or would be, removed; or why nothing was
     * @param kept which old slots are kept, because orders of theirs are open or they did not come to their end; null if none is
     */
    public record Removed(Exit exit, Sentence sentence, @Nullable Sentence kept) {
        static Removed not(Exit exit, Sentence why) {
            return new Removed(exit, why, null);
        }
    }

    /** Removes and masks what is due in the shop, in the name of {@code actor}. */
    public Removed remove(String shop, String actor) {
        return alone(shop, () -> removed(settings.due(shop, now()), actor));
    }

    /** Has the embedded database forget in its file, too, what it was told to forget; for the last who uses it. */
    public void overwriteFreed() {
        freed.overwrite();
    }

    /** Only says what would be. */
    public Removed dryRun(String shop) {
        return alone(shop, () -> {
            Due due = settings.due(shop, now());
            OldSlots.Sorted slots = stores.old().sorted(due);
            int folders = stores.sheets().old(due).size();
            int pending = stores.slots().pending(shop).size();
            return new Removed(
                    Exit.DONE,
                    Sentence.of("retention.would", day(due.inputsBefore()), slots.doneWith().size() + pending, folders, day(due.personalBefore()), orders(due, slots)),
                    kept(slots.kept()));
        });
    }

    /** How many orders of Taobao would be masked once these slots are removed. */
    private int orders(Due due, OldSlots.Sorted slots) {
        Set<Long> removed = new HashSet<>(stores.slots().removedRuns(due.shop()));
        slots.doneWith().forEach(slot -> removed.addAll(stores.slots().runs(slot)));
        stores.slots().pending(due.shop()).forEach(slot -> removed.addAll(stores.slots().runs(slot)));
        int orders = 0;
        List<Candidate> block = stores.orders().candidates(due, 0, PAGE);
        while (!block.isEmpty()) {
            List<Long> candidates = block.stream().filter(order -> removed.containsAll(order.runs())).map(Candidate::internal).toList();
            orders += candidates.size() - stores.families().busy(candidates, due.personalBefore()).size();
            block = stores.orders().candidates(due, block.get(block.size() - 1).internal(), PAGE);
        }
        return orders;
    }

    private Removed alone(String shop, Supplier<Removed> work) {
        return running.alone(
                shop,
                () -> {
                    runs.forgetDeadDryRuns(shop, now());
                    return runs.unfinished(shop, null)
                            .map(run -> Removed.not(Exit.REFUSED, Sentence.of("run.shop-unfinished", run.slot())))
                            .orElseGet(() -> besideNoSheet(work));
                },
                () -> Removed.not(Exit.REFUSED, Sentence.of("run.shop-busy", shop)));
    }

    private Removed besideNoSheet(Supplier<Removed> work) {
        Optional<SheetLock.Permit> permit = sheets.begin();
        if (permit.isEmpty()) {
            return Removed.not(Exit.REFUSED, Sentence.of("run.sheets-running"));
        }
        try {
            return work.get();
        } finally {
            permit.get().close();
        }
    }

    private Removed removed(Due due, String actor) {
        long id = stores.retentions().begin(due, actor, now());
        try {
            JobExecution execution = start.of(id);
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                return failed(id, execution.getAllFailureExceptions().stream().findFirst().orElse(null));
            }
        } catch (JobExecutionException e) {
            return failed(id, e);
        }
        stores.retentions().end(id, now());
        Counts did = stores.retentions().counts(id);
        log.info("retention {} of {} by {}: inputs before {}, personal data before {}: {}", id, due.shop(), actor, due.inputsBefore(), due.personalBefore(), did);
        Sentence said = did.equals(Counts.NONE)
                ? Sentence.of("retention.nothing", day(due.inputsBefore()), day(due.personalBefore()))
                : Sentence.of(
                        "retention.done",
                        day(due.inputsBefore()),
                        did.slots(),
                        did.sheets(),
                        did.files(),
                        day(due.personalBefore()),
                        did.orders(),
                        did.runs());
        return new Removed(Exit.DONE, said, kept(stores.slots().old(due)));
    }

    /** Whatever is old still after all is done is kept for its open orders, or because it did not come to its end. */
    private static @Nullable Sentence kept(List<Slot> slots) {
        if (slots.isEmpty()) {
            return null;
        }
        List<String> names = new ArrayList<>(slots.stream().limit(NAMED).map(Slot::name).toList());
        if (slots.size() > NAMED) {
            names.add("…");
        }
        return Sentence.of("retention.kept", slots.size(), String.join(", ", names));
    }

    private static Removed failed(long id, @Nullable Throwable cause) {
        log.error("retention {} stopped", id, cause);
        return Removed.not(Exit.FAILED, Sentence.of("retention.failed", cause == null ? "stopped" : Unquoted.first(cause)));
    }

    /** As sentences show it. */
    static String day(LocalDateTime before) {
        return before.toLocalDate().toString();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
