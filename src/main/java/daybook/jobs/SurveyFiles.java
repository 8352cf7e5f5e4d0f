package daybook.jobs;

import daybook.intake.Report;
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

    /** Reads both files at the same time; throws UnreadableFile where the structure of either is broken. */
    void survey() {
        Report items = run.items();
        Beside<Counted> itemRows = Beside.compute(() -> count(items));
        Survey survey = run.survey();
        SourceFile file = runs.file(run.id(), ReportKind.ORDERS);
        runs.file(
                run.id(),
                new SourceFile(
                        file.kind(), file.name(), file.sha256(), file.archivedName(), survey.rows(), survey.padding(), survey.pieces(), survey.fen()));
        keep(runs.file(run.id(), ReportKind.ITEMS), itemRows.result());
        if (!run.run().dryRun()) {
            runs.reserveNumbers(run.id(), survey.lastLine() + 1);
        }
    }

    private record Counted(int rows, int padding) {}

    private static Counted count(Report items) {
        try (RowReader reader = items.open()) {
            int rows = 0;
            while (reader.read() != null) {
                rows++;
            }
            return new Counted(rows, reader.padding());
        }
    }

    private void keep(SourceFile file, Counted counted) {
        runs.file(
                run.id(),
                new SourceFile(
                        file.kind(), file.name(), file.sha256(), file.archivedName(), counted.rows(), counted.padding(), 0, 0));
    }
}
