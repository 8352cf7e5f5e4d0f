package daybook.jobs;

import daybook.orders.SettlementStore;
import daybook.orders.SettlementStore.Settling;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import java.time.Clock;
import java.time.LocalDateTime;

/** Puts the run into the ledger, in the transaction of its step, once: a restart after the commit finds the mark and does nothing. */
class Settle {
    private final ImportRun run;
    private final SlotRunStore runs;
    private final SettlementStore settlements;
    private final RunningSlots running;
    private final Clock clock;

    Settle(ImportRun run, SlotRunStore runs, SettlementStore settlements, RunningSlots running, Clock clock) {
        this.run = run;
        this.runs = runs;
        this.settlements = settlements;
        this.running = running;
        this.clock = clock;
    }

    void settle() {
        SlotRun slotRun = run.run();
        if (slotRun.dryRun() || runs.settled(run.id())) {
            return;
        }
        running.mustHold(slotRun.slot());
        settlements.settle(new Settling(
                run.id(),
                slotRun.slot().shop(),
                runs.settledBefore(slotRun),
                runs.settledInLaterSlots(slotRun.slot()).isEmpty(),
                LocalDateTime.now(clock),
                slotRun.reason()));
        runs.markSettled(run.id());
    }
}
