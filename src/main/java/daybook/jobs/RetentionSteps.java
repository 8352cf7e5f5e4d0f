package daybook.jobs;

import daybook.reconciliation.SheetImport;
import daybook.retention.Due;
import daybook.retention.MaskedOrderStore;
import daybook.retention.MaskedOrderStore.Candidate;
import daybook.retention.MaskedRecordStore;
import daybook.retention.MaskedRunStore;
import daybook.retention.OldSlots;
import daybook.retention.QuietFamilyStore;
import daybook.retention.RetentionRunStore;
import daybook.retention.RetentionRunStore.Counts;
import daybook.retention.RetiredSheetStore;
import daybook.retention.RetiredSheetStore.Folder;
import daybook.retention.RetiredSlotStore;
import daybook.slot.Slot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The work of one run of the retention, block by block: each method does one block in the caller's transaction and says whether there is more. Where it stands is in the tables, so a run
 * whose process died is gone on with by the next one; only where it looks next is kept here.
 */
class RetentionSteps {
    private static final int LINES_A_BLOCK = 5_000;

    private final long id;
    private final Stores stores;
    private final RunningShops running;
    private final RemovedFiles files;
    private final int ordersABlock;
    private final Clock clock;
    private final Due due;
    private @Nullable Deque<Slot> slots;
    private @Nullable Deque<Folder> sheets;
    private @Nullable Deque<Long> runs;
    private @Nullable Set<Long> removedRuns;
    private long lastOrder;
    private int lastLine;

    /** Where it is known and written what is removed. */
    record Stores(
            RetentionRunStore retentions,
            RetiredSlotStore slots,
            RetiredSheetStore sheets,
            QuietFamilyStore families,
            MaskedOrderStore orders,
            MaskedRunStore runs,
            MaskedRecordStore records) {
        OldSlots old() {
            return new OldSlots(slots, families);
        }
    }

    RetentionSteps(long id, Stores stores, RunningShops running, RemovedFiles files, int ordersABlock, Clock clock) {
        this.id = id;
        this.stores = stores;
        this.running = running;
        this.files = files;
        this.ordersABlock = ordersABlock;
        this.clock = clock;
        this.due = stores.retentions().due(id);
    }

    /** Retires the next slot that is due; its files are not touched before that is committed. */
    boolean retire() {
        running.mustHold(due.shop());
        if (slots == null) {
            slots = new ArrayDeque<>(stores.slots().old(due));
        }
        Slot slot = slots.poll();
        if (slot != null && stores.old().isDoneWith(slot, due)) {
            stores.slots().retire(slot, now());
        }
        return !slots.isEmpty();
    }

    /** Removes the files of the next retired slot, whoever retired it. */
    boolean removeSlot() {
        running.mustHold(due.shop());
        List<Slot> pending = stores.slots().pending(due.shop());
        if (pending.isEmpty()) {
            return false;
        }
        int removed = files.of(pending.get(0));
        stores.slots().removed(pending.get(0), now());
        stores.retentions().add(id, Counts.slot(removed));
        return pending.size() > 1;
    }

    /** Retires all sheets that are due. */
    boolean retireSheets() {
        stores.sheets().old(due).forEach(folder -> stores.sheets().retire(due.shop(), folder, now()));
        return false;
    }

    /** Removes the next sheet. */
    boolean removeSheet() {
        if (sheets == null) {
            sheets = new ArrayDeque<>(stores.sheets().old(due));
        }
        Folder folder = sheets.poll();
        if (folder != null) {
            int removed = files.ofSheet(due.shop(), SheetImport.Kind.valueOf(folder.kind()).job(), folder.name());
            stores.sheets().removed(due.shop(), folder, now());
            stores.retentions().add(id, Counts.sheet(removed));
        }
        return !sheets.isEmpty();
    }

    /** Removes from the inbox what the removed slots and sheets were read from, and from the archive what processes left there that died before they wrote down what it was. */
    boolean sweep() {
        running.mustHold(due.shop());
        Instant since = due.inputsBefore().atZone(clock.getZone()).toInstant();
        int removed = files.ofInbox(due.shop(), since, stores.slots()::contentIsGone) + files.strays(due.shop(), since, known());
        stores.retentions().add(id, Counts.files(removed));
        return false;
    }

    /** The folders of the archive that the tables know. */
    private Set<Path> known() {
        Set<Path> known = new HashSet<>();
        stores.slots().attempts(due.shop()).forEach(attempt -> known.add(files.archive(attempt.slot(), attempt.number(), attempt.dryRun())));
        stores.sheets().all(due.shop()).forEach(folder -> known.add(files.archive(due.shop(), SheetImport.Kind.valueOf(folder.kind()).job(), folder.name())));
        return known;
    }

    /** Masks the next block of orders. */
    boolean maskOrders() {
        running.mustHold(due.shop());
        if (removedRuns == null) {
            removedRuns = stores.slots().removedRuns(due.shop());
        }
        List<Candidate> block = stores.orders().candidates(due, lastOrder, ordersABlock);
        if (block.isEmpty()) {
            return false;
        }
        lastOrder = block.get(block.size() - 1).internal();
        List<Long> quiet = quiet(block, removedRuns);
        if (!quiet.isEmpty()) {
            stores.retentions().add(id, Counts.orders(stores.orders().mask(due.shop(), quiet, now())));
        }
        return true;
    }

    /** Those of which no run can be done again any more, and that are done with. */
    private List<Long> quiet(List<Candidate> block, Set<Long> removed) {
        List<Long> candidates = block.stream().filter(order -> removed.containsAll(order.runs())).map(Candidate::internal).toList();
        Set<Long> busy = stores.families().busy(candidates, due.personalBefore());
        return candidates.stream().filter(order -> !busy.contains(order)).toList();
    }

    /** Masks the next lines of the next run. */
    boolean maskRuns() {
        if (runs == null) {
            runs = new ArrayDeque<>(stores.runs().due(due));
        }
        Long run = runs.peek();
        if (run == null) {
            return false;
        }
        int to = lastLine + LINES_A_BLOCK;
        stores.runs().mask(run, lastLine, to);
        boolean whole = to >= stores.runs().lastLine(run);
        if (whole) {
            stores.runs().masked(run, now());
            stores.retentions().add(id, Counts.run());
            runs.poll();
        }
        lastLine = whole ? 0 : to + 1;
        return !runs.isEmpty();
    }

    /** Masks the next block of old records. */
    boolean maskRecords() {
        return stores.records().mask(due, LINES_A_BLOCK);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
