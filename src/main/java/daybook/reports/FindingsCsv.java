package daybook.reports;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import daybook.intake.ReportKind;
import daybook.slot.Slot;
import daybook.validation.Finding;
import daybook.wording.Language;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;

/**
 * {@code findings.csv}: every finding, one row, for other tools. UTF-8 with byte order mark, lines end in CR LF. The header is English
 * and stays; the sentences are in the language asked for. A cell that would begin like a formula begins with an apostrophe.
 */
public final class FindingsCsv {
    private static final String[] HEADER = {
        "slot", "attempt", "file", "report", "line", "column", "order_number", "rule", "severity", "owner", "value", "detail",
        "title", "allowed", "suggestion"
    };

    private final RuleWords rules;

    public FindingsCsv(Language language) {
        this.rules = new RuleWords(language);
    }

    /**
     * Writes the file in the order of the findings.
     *
     * @param files the name of the file that each report came in
     * @throws java.io.UncheckedIOException if the disk will not
     */
    public void write(Path target, Slot slot, int attempt, Map<ReportKind, String> files, Iterator<Finding> rows) {
        NewFile.write(target, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write('\uFEFF');
            try (ICSVWriter csv = new CSVWriterBuilder(text).withLineEnd("\r\n").build()) {
                csv.writeNext(HEADER, false);
                String[] run = {slot.name(), Integer.toString(attempt)};
                while (rows.hasNext()) {
                    Finding finding = rows.next();
                    csv.writeNext(cells(run, files.getOrDefault(finding.kind(), ""), finding), false);
                }
                if (csv.checkError()) {
                    throw csv.getException();
                }
            }
        });
    }

    private String[] cells(String[] run, String file, Finding finding) {
        String[] cells = {
            run[0],
            run[1],
            file,
            finding.kind().key(),
            Integer.toString(finding.line()),
            finding.column(),
            finding.orderNumber(),
            finding.rule(),
            finding.severity().name(),
            finding.owner().name(),
            finding.value(),
            finding.detail(),
            rules.title(finding),
            rules.allowed(finding),
            rules.suggestion(finding)
        };
        for (int i = 0; i < cells.length; i++) {
            cells[i] = SafeText.csv(cells[i]);
        }
        return cells;
    }
}
