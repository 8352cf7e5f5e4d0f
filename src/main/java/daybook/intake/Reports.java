package daybook.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Opens files: reports by their header, other tables by whatever header they have. The content says the format, never the name. */
public final class Reports {
    private final IntakeSettings settings;

    public Reports(IntakeSettings settings) {
        this.settings = settings;
    }

    IntakeSettings settings() {
        return settings;
    }

    /**
     * Reads the file once for its hash and its encoding and finds the first sheet that has the header of a report.
     * {@link UnreadableFile} if there is none; it then names the columns that are missing and those that nobody knows.
     */
    public Report recognise(Path file) {
        Content content = Content.of(file);
        Sheets sheets = sheets(content);
        Recognition recognition = new Recognition(new Faults(file), settings);
        for (int sheet = 0; sheet < sheets.count(); sheet++) {
            SourceRow first = firstRow(sheets, sheet);
            ReportKind kind = first == null ? null : recognition.kind(first);
            if (first != null && kind != null) {
                Report report = new Report(kind, new Header(kind, first, settings), content, sheets, sheet);
                checkEnd(report, content);
                return report;
            }
        }
        throw recognition.complaint();
    }

    /** The first sheet with anything in it, of any csv, xls or xlsx; {@link UnreadableFile} if there is none. The caller closes it. */
    public Table openTable(Path file) {
        return openTable(file, titles -> true);
    }

    /** The first sheet whose titles are the wanted ones, else the first with anything in it. */
    public Table openTable(Path file, Predicate<List<String>> wanted) {
        Sheets sheets = sheets(Content.of(file));
        int any = -1;
        for (int sheet = 0; sheet < sheets.count(); sheet++) {
            SourceRow first = firstRow(sheets, sheet);
            if (first != null && wanted.test(Header.titles(first))) {
                return DataRows.below(sheets.open(sheet));
            }
            any = first != null && any < 0 ? sheet : any;
        }
        if (any < 0) {
            throw new Faults(file).because("file-blank");
        }
        return DataRows.below(sheets.open(any));
    }

    /** Every sheet with anything in it, hidden ones too. The caller closes them. */
    public List<Table> openTables(Path file) {
        Sheets sheets = sheets(Content.of(file));
        List<Table> tables = new ArrayList<>();
        try {
            for (int sheet = 0; sheet < sheets.count(); sheet++) {
                if (firstRow(sheets, sheet) != null) {
                    tables.add(DataRows.below(sheets.open(sheet)));
                }
            }
            return tables;
        } catch (RuntimeException e) {
            tables.forEach(Table::close);
            throw e;
        }
    }

    private Sheets sheets(Content content) {
        return switch (content.format()) {
            case ZIP -> XlsxFile.of(content.file(), settings);
            case OLE2 -> XlsFile.of(content.file(), settings);
            default -> new CsvSheet(content, settings);
        };
    }

    private static @Nullable SourceRow firstRow(Sheets sheets, int sheet) {
        try (RawRows rows = sheets.open(sheet)) {
            return DataRows.firstOf(rows);
        }
    }

    /** Quotation marks in pairs prove that no cell is open at the end; only otherwise is the file read to see. */
    private static void checkEnd(Report report, Content content) {
        if (content.oddQuotes() && content.format() == Format.TEXT) {
            try (RowReader rows = report.open()) {
                SourceRow row = rows.read();
                while (row != null) {
                    row = rows.read();
                }
            }
        }
    }
}
