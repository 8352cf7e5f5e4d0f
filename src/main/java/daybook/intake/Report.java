package daybook.intake;

import java.io.IOException;
import java.nio.file.Path;

/** A report recognised by its header. It holds no rows and can be opened any number of times. */
public final class Report {
    private final ReportKind kind;
    private final Header header;
    private final Content content;
    private final Sheets sheets;
    private final int sheet;
    private final String delivered;

    Report(ReportKind kind, Header header, Content content, Sheets sheets, int sheet) {
        this(kind, header, content, sheets, sheet, Faults.nameOf(content.file()));
    }

    private Report(ReportKind kind, Header header, Content content, Sheets sheets, int sheet, String delivered) {
        this.kind = kind;
        this.header = header;
        this.content = content;
        this.sheets = sheets;
        this.sheet = sheet;
        this.delivered = delivered;
    }

    /** The report of a copy: what is wrong in its rows is said of the file as it was delivered. */
    public Report deliveredAs(String name) {
        return new Report(kind, header, content, sheets, sheet, name);
    }

    public ReportKind kind() {
        return kind;
    }

    public Path path() {
        return content.file();
    }

    /** The name of the file, without its folder. */
    public String name() {
        return Faults.nameOf(content.file());
    }

    public Header header() {
        return header;
    }

    /** The SHA-256 of the file's bytes in lower hex, by which the file is known under any name. */
    public String sha256() {
        return content.sha256();
    }

    /** A new pass from the first row below the header; {@link UnreadableFile} if the file is gone or is not what was recognised. */
    public RowReader open() {
        Faults faults = new Faults(content.file());
        try {
            if (!Stamp.of(content.file()).equals(content.stamp())) {
                throw faults.because("changed-meanwhile");
            }
        } catch (IOException e) {
            throw faults.because(e, "not-opened", String.valueOf(e.getMessage()));
        }
        RowReader rows = DataRows.below(sheets.open(sheet));
        return delivered.equals(name()) ? rows : new DeliveredRows(rows, name(), delivered);
    }

    Stamp stamp() {
        return content.stamp();
    }
}
