package daybook.notice;

import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.OutcomeStore.Sum;
import daybook.reconciliation.ReportFile;
import daybook.reconciliation.SlotPlan;
import daybook.reconciliation.SlotPlanStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Home;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is told of a run that ended.
 *
 * @param folder of what it left, below the home folder
 */
record RunFigures(SlotRun run, Map<Outcome, Sum> orders, SlotPlan plan, PurchaseFactsStore.Asked asked, List<String> files, String folder) {

    /** Where they come from. */
    record Sources(SlotRunStore runs, OutcomeStore outcomes, SlotPlanStore plans, PurchaseFactsStore purchases, Home home) {
        RunFigures of(long id) {
            SlotRun run = runs.get(id);
            Path folder = home.reports(run.slot(), run.attempt());
            return new RunFigures(
                    run,
                    outcomes.ofOrders(id),
                    plans.of(id),
                    purchases.of(id),
                    runs.reports(id).stream().map(ReportFile::name).toList(),
                    home.root().relativize(folder).toString());
        }

        Path certificate(long id) {
            SlotRun run = runs.get(id);
            return home.reports(run.slot(), run.attempt()).resolve("certificate.json");
        }
    }

    long orders(Outcome outcome) {
        return sum(outcome).rows();
    }

    Sum sum(Outcome outcome) {
        return orders.getOrDefault(outcome, Sum.NONE);
    }

    long read() {
        return orders.values().stream().mapToLong(Sum::rows).sum();
    }

    /** Orders that a person has to look at. */
    long toMend() {
        return orders(Outcome.HELD) + orders(Outcome.CHANGED) + orders(Outcome.REJECTED);
    }

    /** The workbooks whose names begin so. */
    String workbooks(List<String> beginnings) {
        return String.join(", ", files.stream().filter(file -> file.endsWith(".xlsx") && beginnings.stream().anyMatch(file::startsWith)).toList());
    }
}
