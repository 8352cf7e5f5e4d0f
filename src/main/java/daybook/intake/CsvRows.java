package daybook.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The records of a csv, empty lines among them. */
final class CsvRows implements RawRows {
    private final Faults faults;
    private final IntakeSettings settings;
    private final CsvRecord record;
    private final QuoteMender text;
    private final CloseableIterator<SourceRow> rows;

    CsvRows(Faults faults, IntakeSettings settings, CsvRecord record, QuoteMender text) {
        this.faults = faults;
        this.settings = settings;
        this.record = record;
        this.text = text;
        this.rows = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(65_536, 4 * settings.maxCellLength()))
                .build(record, text)
                .iterator();
    }

    @Override
    public @Nullable SourceRow next() {
        try {
            if (rows.hasNext()) {
                return rows.next();
            }
        } catch (CsvParseException e) {
            throw fault(e);
        } catch (UncheckedIOException e) {
            throw faults.because(e, "not-opened", String.valueOf(e.getMessage()));
        }
        if (!text.isAtBreak() && record.isCut()) {
            throw faults.unfinished(null, "row-cut", record.row());
        }
        return null;
    }

    /** The parser itself only complains of a cell that is open at the end of the file, or for longer than any cell may be. */
    private UnreadableFile fault(CsvParseException e) {
        if (e.getCause() instanceof UnreadableFile known) {
            return known;
        }
        return text.isAtEnd()
                ? faults.unfinished(e, "quote-open", record.row())
                : faults.because(e, "quote-open-long", record.row(), settings.maxCellLength());
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
