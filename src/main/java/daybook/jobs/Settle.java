package daybook.jobs;

import daybook.desk.FamilyChangeStore;
import daybook.orders.DemandStore;
import daybook.orders.SettlementStore;
import daybook.orders.SettlementStore.Settling;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.validation.TradeStatus;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Puts the run into the ledger, in the transaction of its step, once: a restart after the commit finds the mark and does nothing. */
class Settle {
    private final ImportRun run;
    private final SlotRunStore runs;
    private final SettlementStore settlements;
    private final FamilyChangeStore families;
    private final DemandStore demand;
    private final RunningShops running;
    private final Clock clock;

    Settle(ImportRun run, SlotRunStore runs, SettlementStore settlements, FamilyChangeStore families, DemandStore demand, RunningShops running, Clock clock) {
        this.run = run;
        this.runs = runs;
        this.settlements = settlements;
        this.families = families;
        this.demand = demand;
        this.running = running;
        this.clock = clock;
    }

    void settle() {
        SlotRun slotRun = run.run();
        if (slotRun.dryRun() || runs.settled(run.id())) {
            return;
        }
        running.mustHold(slotRun.slot().shop());
        List<Long> earlierRuns = runs.settledBefore(slotRun);
        LocalDateTime now = LocalDateTime.now(clock);
        settlements.settle(new Settling(
                run.id(),
                slotRun.slot().shop(),
                earlierRuns,
                runs.settledInLaterSlots(slotRun.slot()),
                now,
                slotRun.reason()));
        families.follow(run.id(), TradeStatus.CLOSED.text(), now);
        demand.postRun(run.id(), earlierRuns, now);
        runs.markSettled(run.id());
    }
}
