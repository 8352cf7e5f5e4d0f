package daybook.jobs;

import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.RowOutcome;
import daybook.reconciliation.SlotRunStore;
import daybook.validation.Finding;
import daybook.validation.FindingStore;
import daybook.validation.FindingStore.Judged;
import daybook.validation.RuleBook;
import daybook.validation.StagedLineStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides the item rows that no order row decided, and reports the orphans among them. Can be done again: it removes its own traces first. */
class DecideLines {
    private static final int BLOCK = 1_000;

    private final ImportRun run;
    private final SlotRunStore runs;
    private final OutcomeStore outcomes;
    private final FindingStore findings;
    private final RuleBook rules;
    private final StagedLineStore lines;

    DecideLines(ImportRun run, SlotRunStore runs, OutcomeStore outcomes, FindingStore findings, RuleBook rules, StagedLineStore lines) {
        this.run = run;
        this.runs = runs;
        this.outcomes = outcomes;
        this.findings = findings;
        this.rules = rules;
        this.lines = lines;
    }

    void decide() {
        outcomes.decideLinesLeft(run.id(), run.run().slot().shop(), runs.settledBefore(run.run()));
        findings.sweepRule(run.id(), "order-missing");
        findings.sweepRule(run.id(), "date-suspicious");
        Finding dates = rules.suspiciousDates(run.run().slot(), run.survey().dated(), run.survey().outside(), run.facts());
        if (dates != null) {
            findings.add(run.id(), List.of(new Judged(0, dates)));
        }
        Set<String> told = new HashSet<>(); // with all lines of each, wherever they stand in the file
        Iterator<RowOutcome> orphans = outcomes.orphans(run.id());
        while (orphans.hasNext()) {
            Set<String> block = new LinkedHashSet<>();
            while (orphans.hasNext() && block.size() < BLOCK) {
                String order = orphans.next().orderNumber();
                if (told.add(order)) {
                    block.add(order);
                }
            }
            report(block);
        }
    }

    private void report(Set<String> orphanOrders) {
        List<Judged> found = new ArrayList<>();
        lines.of(run.id(), orphanOrders).values().stream().flatMap(List::stream).forEach(line -> {
            Finding finding = rules.orphan(line.draft(), run.facts());
            if (finding != null) {
                found.add(new Judged(0, finding));
            }
        });
        findings.add(run.id(), found);
    }
}
