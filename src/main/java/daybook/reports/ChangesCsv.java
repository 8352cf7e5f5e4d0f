package daybook.reports;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import daybook.reports.ReconciliationData.Change;
import daybook.wording.Language;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a dry run would change, one row a change: UTF-8 with byte order mark, lines end in CR LF. A cell that would begin like a formula begins with an apostrophe. */
public final class ChangesCsv {
    private final Words words;

    public ChangesCsv(Language language) {
        this.words = new Words(language);
    }

    /** Writes the file; {@link java.io.UncheckedIOException} if the disk will not. */
    public void write(Path target, List<Change> changes) {
        NewFile.write(target, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            text.write('\uFEFF');
            try (ICSVWriter csv = new CSVWriterBuilder(text).withLineEnd("\r\n").build()) {
                csv.writeNext(words.row("changes", "order", "what", "before", "after"), false);
                for (Change change : changes) {
                    csv.writeNext(
                            new String[] {
                                SafeText.csv(change.orderNumber()), SafeText.csv(change.what()), SafeText.csv(change.before()), SafeText.csv(change.after())
                            },
                            false);
                }
                if (csv.checkError()) {
                    throw csv.getException();
                }
            }
        });
    }
}
