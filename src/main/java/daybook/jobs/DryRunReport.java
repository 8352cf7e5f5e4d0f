package daybook.jobs;

import daybook.intake.ReportKind;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.OutcomeStore.Sum;
import daybook.reconciliation.SlotRun;
import daybook.reports.ChangesCsv;
import daybook.reports.ReconciliationData.Change;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What would come of a rerun: how many orders would end how, and a list of what would be otherwise than in the first attempt. */
final class DryRunReport {
    private final OutcomeStore outcomes;
    private final AttemptChanges changes;
    private final Wording wording;
    private final ChangesCsv csv;

    DryRunReport(OutcomeStore outcomes, AttemptChanges changes, Language language) {
        this.outcomes = outcomes;
        this.changes = changes;
        this.wording = new Wording(language);
        this.csv = new ChangesCsv(language);
    }

    /** Writes the list and gives what is to be told. To be called before the rows of the run are forgotten. */
    List<Sentence> write(SlotRun run, Path folder) {
        List<Sentence> told = new ArrayList<>();
        Map<Outcome, Sum> orders = outcomes.sums(run.id(), ReportKind.ORDERS);
        for (Outcome outcome : Outcome.values()) {
            Sum sum = orders.get(outcome);
            if (sum != null) {
                String name = wording.say("reports.outcome." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                told.add(Sentence.of("run.dry-outcome", name, sum.rows(), sum.pieces()));
            }
        }
        List<Change> differing = changes.since(run);
        String file = "变化" + run.slot().name() + ".csv";
        csv.write(folder.resolve(file), differing);
        told.add(Sentence.of("run.dry-changes", differing.size(), file));
        return told;
    }
}
