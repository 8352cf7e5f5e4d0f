package daybook.jobs;

import daybook.intake.Table;
import daybook.jobs.CommandsTaken.Outcome;
import daybook.jobs.CommandsTaken.Row;
import daybook.reports.CommandWorkbook;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what became of a sheet of commands: row by row in the result workbook, in short where it was brought. */
final class CommandReport {
    private static final int MOST_TOLD = 20;

    private final CommandWorkbook workbook;
    private final Wording wording;

    CommandReport(Language language) {
        this.workbook = new CommandWorkbook(language);
        this.wording = new Wording(language);
    }

    void write(Path target, LocalDateTime at, Table sheet, CommandsTaken taken) {
        Map<Integer, CommandWorkbook.Outcome> outcomes = new HashMap<>();
        taken.rows().forEach(row -> outcomes.put(row.line(), outcome(row)));
        try (sheet) {
            workbook.write(target, at, sheet, outcomes);
        }
    }

    private CommandWorkbook.Outcome outcome(Row row) {
        CommandWorkbook.How how = switch (row.outcome()) {
            case DONE -> CommandWorkbook.How.DONE;
            case DONE_BEFORE -> CommandWorkbook.How.DONE_BEFORE;
            case REFUSED -> CommandWorkbook.How.REFUSED;
        };
        return new CommandWorkbook.Outcome(how, row.column(), row.said().stream().map(wording::say).collect(Collectors.joining("\n")));
    }

    /** Which columns mean nothing, and the first of the rows that were refused. */
    List<Sentence> said(CommandsTaken taken) {
        List<Sentence> said = new ArrayList<>();
        if (!taken.unknown().isEmpty()) {
            said.add(Sentence.of("bulk.unknown-columns", String.join(", ", taken.unknown())));
        }
        taken.rows().stream()
                .filter(row -> row.outcome() == Outcome.REFUSED)
                .limit(MOST_TOLD)
                .forEach(row -> said.add(Sentence.of("bulk.row-refused", row.line(), wording.say(row.said().get(0)))));
        if (taken.refused() > MOST_TOLD) {
            said.add(Sentence.of("bulk.more-refused", taken.refused() - MOST_TOLD));
        }
        return said;
    }
}
