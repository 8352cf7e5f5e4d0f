package daybook.jobs;

import daybook.intake.ReportKind;
import daybook.intake.UnreadableFile;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.RowCause;
import daybook.reconciliation.RowOutcome;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.reports.ReconciliationData.Change;
import daybook.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a further attempt makes of the orders otherwise than the first one: their outcomes, and what the files say of them. Holds one entry an order, of reruns only. */
final class AttemptChanges {
    private final SlotRunStore runs;
    private final OutcomeStore outcomes;
    private final Archive archive;
    private final Wording wording;

    AttemptChanges(SlotRunStore runs, OutcomeStore outcomes, Archive archive, Wording wording) {
        this.runs = runs;
        this.outcomes = outcomes;
        this.archive = archive;
        this.wording = wording;
    }

    /** By order; empty for a first attempt. */
    List<Change> since(SlotRun run) {
        Optional<Long> before = runs.settledBefore(run).stream().findFirst();
        if (before.isEmpty()) {
            return List.of();
        }
        Map<String, Outcome> was = new HashMap<>();
        each(before.get(), row -> was.put(row.orderNumber(), row.outcome()));
        List<Change> changes = new ArrayList<>();
        each(run.id(), row -> {
            Outcome old = was.remove(row.orderNumber());
            if (old != row.outcome()) {
                changes.add(change(row.orderNumber(), old, row.outcome()));
            }
        });
        was.forEach((number, old) -> changes.add(change(number, old, null)));
        changes.addAll(contents(runs.get(before.get()), run));
        return changes;
    }

    /** The archive may be emptied after some time; then the contents cannot be compared any more, and that is said. */
    private List<Change> contents(SlotRun first, SlotRun run) {
        try {
            return new ContentChanges(archive.inputs(first, runs).orders().report(), archive.inputs(run, runs).orders().report()).all();
        } catch (UnreadableFile e) {
            return List.of(new Change("", wording.say("run.contents-gone"), wording.say(e.sentence()), ""));
        }
    }

    private interface Reader {
        void row(RowOutcome row);
    }

    private void each(long run, Reader reader) {
        Iterator<RowOutcome> rows = outcomes.rows(run, ReportKind.ORDERS);
        while (rows.hasNext()) {
            RowOutcome row = rows.next();
            if (!row.cause().equals(RowCause.REPEATED)) {
                reader.row(row);
            }
        }
    }

    private Change change(String number, @Nullable Outcome before, @Nullable Outcome after) {
        return new Change(number, wording.say("run.outcome"), say(before), say(after));
    }

    private String say(@Nullable Outcome outcome) {
        return outcome == null ? wording.say("run.outcome-none") : wording.say("reports.outcome." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
