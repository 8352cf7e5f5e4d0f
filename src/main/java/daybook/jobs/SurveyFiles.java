package daybook.jobs;

import daybook.intake.ReportKind;
import daybook.intake.RowReader;
import daybook.judgement.Survey;
import daybook.reconciliation.SlotRunStore;
import daybook.reconciliation.SourceFile;

/** Keeps what a first pass over both reports counted, and gives the run its internal numbers. */
final class SurveyFiles {
    private final ImportRun run;
    private final SlotRunStore runs;

    SurveyFiles(ImportRun run, SlotRunStore runs) {
        this.run = run;
        this.runs = runs;
    }

    /** Throws UnreadableFile where the structure of either file is broken. */
    void survey() {
        Survey survey = run.survey();
        SourceFile file = runs.file(run.id(), ReportKind.ORDERS);
        runs.file(
                run.id(),
                new SourceFile(
                        file.kind(), file.name(), file.sha256(), file.archivedName(), survey.rows(), survey.padding(), survey.pieces(), survey.fen()));
        countItems(runs.file(run.id(), ReportKind.ITEMS));
        if (!run.run().dryRun()) {
            runs.reserveNumbers(run.id(), survey.lastLine() + 1);
        }
    }

    private void countItems(SourceFile file) {
        int rows = 0;
        try (RowReader reader = run.items().open()) {
            while (reader.read() != null) {
                rows++;
            }
            runs.file(
                    run.id(), new SourceFile(file.kind(), file.name(), file.sha256(), file.archivedName(), rows, reader.padding(), 0, 0));
        }
    }
}
