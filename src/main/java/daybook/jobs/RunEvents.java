package daybook.jobs;

import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.reconciliation.Certificate;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.RunProgress;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRun;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down how runs ended, for those who are told. A good run puts right what its slot's alarms complained of. Dry runs are nobody's business. */
final class RunEvents {
    private static final int MOST_NAMES = 10;

    private final ShopEventStore events;
    private final RunProgressStore progress;
    private final Clock clock;

    RunEvents(ShopEventStore events, RunProgressStore progress, Clock clock) {
        this.events = events;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * A run has ended.
     *
     * @param run as it stands now
     * @param ending tells one ending of the run from those before it: it may be restarted
     */
    void ended(SlotRun run, Ended ended, String ending) {
        if (run.dryRun()) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        EventKind kind = kind(run);
        if (kind == EventKind.RUN_DONE) {
            events.close(run.slot(), now);
        }
        String key = "run/" + run.id() + "/" + kind + "/" + ending;
        events.add(new ShopEvent(0, key, kind, run.slot().shop(), run.slot(), run.id(), sentence(kind, run, ended), now, null));
    }

    /** What somebody should know of a run though it goes on: files that were put right, answers that were read before it. To be called in the transaction in which it begins. */
    void remarked(SlotRun run, List<Sentence> remarks) {
        if (run.dryRun()) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        for (int i = 0; i < remarks.size(); i++) {
            events.add(new ShopEvent(0, "run/" + run.id() + "/remark/" + i, EventKind.RUN_REMARKED, run.slot().shop(), run.slot(), run.id(), remarks.get(i), now, null));
        }
    }

    /** A backfill has passed over slots whose files have not come; {@code of}: how many it was to fill. */
    void backfillLeftOut(List<Slot> left, int of) {
        LocalDateTime now = LocalDateTime.now(clock);
        Slot first = left.get(0);
        String names = left.stream().limit(MOST_NAMES).map(Slot::name).collect(Collectors.joining(", ")) + (left.size() > MOST_NAMES ? ", …" : "");
        Sentence sentence = Sentence.of("event.backfill-left-out", left.size(), of, names);
        events.add(new ShopEvent(0, "backfill-left/" + first + "/" + now, EventKind.JOB_FAILED, first.shop(), null, null, sentence, now, null));
    }

    /** A backfill did not come to its end: what it was to fill, and the slots that it came to. If the last of them has no run that would say why, its own alarm does. */
    void backfillEnded(List<Slot> slots, List<Backfill.Filled> filled) {
        LocalDateTime now = LocalDateTime.now(clock);
        Slot first = slots.get(0);
        if (!filled.isEmpty()) {
            Backfill.Filled last = filled.get(filled.size() - 1);
            Sentence why = last.ended().sentence();
            if (last.ended().exit() == Exit.UNUSABLE && why != null) {
                events.add(new ShopEvent(0, "backfill-unusable/" + last.slot() + "/" + now, EventKind.FILES_UNUSABLE, first.shop(), last.slot(), null, why, now, null));
            }
        }
        Sentence sentence = Sentence.of("event.backfill-ended", first, slots.get(slots.size() - 1), filled.size(), slots.size());
        events.add(new ShopEvent(0, "backfill/" + first + "/" + now, EventKind.JOB_FAILED, first.shop(), null, null, sentence, now, null));
    }

    private static EventKind kind(SlotRun run) {
        return switch (run.state()) {
            case DONE -> EventKind.RUN_DONE;
            case REFUSED -> EventKind.RUN_REFUSED;
            case RUNNING, FAILED -> Boolean.FALSE.equals(run.closed()) ? EventKind.TOTALS_OPEN : EventKind.RUN_FAILED;
        };
    }

    private Sentence sentence(EventKind kind, SlotRun run, Ended ended) {
        Certificate certificate = ended.certificate();
        Sentence why = ended.sentence();
        if (kind == EventKind.RUN_DONE) {
            return certificate == null ? Sentence.of("event.run-done-uncounted", run.slot(), run.attempt()) : done(run, certificate.totals());
        }
        if (kind == EventKind.TOTALS_OPEN) {
            return Sentence.of("event.totals-open", run.slot(), run.attempt(), open(certificate));
        }
        if (kind == EventKind.RUN_REFUSED && why != null) {
            return why; // it names files, lines and counts, and says what to do
        }
        String by = progress.of(run.id()).map(RunProgress::stopBy).orElse(null);
        if (by != null) {
            return Sentence.of("event.run-stopped", run.slot(), run.attempt(), by);
        }
        // what a database or a file says may hold what stands in a row: it stays in the log
        return Sentence.of("event.run-failed", run.slot(), run.attempt(), progress.of(run.id()).map(RunProgress::step).orElse(""));
    }

    private static String open(@Nullable Certificate certificate) {
        return certificate == null ? "?" : Long.toString(certificate.totals().checks().stream().filter(check -> !check.closes()).count());
    }

    private static Sentence done(SlotRun run, ControlTotals totals) {
        long held = orders(totals, Outcome.HELD) + orders(totals, Outcome.CHANGED);
        long waiting = orders(totals, Outcome.WAITING);
        long rejected = orders(totals, Outcome.REJECTED) + totals.of(Measure.LINES, Outcome.REJECTED) + totals.of(Measure.LINES, Outcome.ORPHAN);
        long toBuy = totals.demand().plan().toBuy();
        return Sentence.of(
                held + waiting + rejected + toBuy == 0 ? "event.run-done" : "event.run-done-todo",
                run.slot(),
                run.attempt(),
                totals.of(Measure.ORDERS, ControlTotals.READ),
                orders(totals, Outcome.APPROVED),
                orders(totals, Outcome.ALREADY_IMPORTED),
                orders(totals, Outcome.OUT_OF_SCOPE),
                held,
                waiting,
                rejected,
                toBuy);
    }

    private static long orders(ControlTotals totals, Outcome outcome) {
        return totals.of(Measure.ORDERS, outcome);
    }
}
