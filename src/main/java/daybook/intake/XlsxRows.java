package daybook.intake;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.jspecify.annotations.Nullable;

/** The rows of one xlsx sheet, pulled from its XML. The declared dimension is not believed; rows and cells without a place follow on. */
final class XlsxRows implements RawRows {
    private static final int LAST_COLUMN = 16_384;

    /** Of a sheet in the format's own limits. Internal numbers are given by row: one that lies would use up millions of them. */
    private static final int LAST_ROW = 1_048_576;

    private final OPCPackage book;
    private final XMLStreamReader xml;
    private final XlsxCells cells;
    private final RowCells row;
    private final XlsxFaults faults;
    private int line;

    XlsxRows(OPCPackage book, XMLStreamReader xml, XlsxCells cells, RowCells row, XlsxFaults faults) {
        this.book = book;
        this.xml = xml;
        this.cells = cells;
        this.row = row;
        this.faults = faults;
    }

    @Override
    public @Nullable SourceRow next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                    line = Math.max(line + 1, DateStyles.number(Xml.attribute(xml, "r")));
                    if (line > LAST_ROW) {
                        throw faults.faults().because("row-too-far", line, LAST_ROW);
                    }
                    readCells();
                    return row.row(line);
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            throw faults.of(e);
        }
    }

    private void readCells() throws XMLStreamException {
        row.clear();
        int column = -1;
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                column = Math.max(column + 1, column(Xml.attribute(xml, "r")));
                row.put(line, column, cells.read(xml));
            }
            event = xml.next();
        }
    }

    /** The column of {@code AB12}, counted from 0; -1 if there is none. */
    static int column(@Nullable String reference) {
        int column = 0;
        for (int i = 0; reference != null && i < reference.length() && column <= LAST_COLUMN; i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = 26 * column + c - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public void close() {
        book.revert(); // lets go of the file without writing
    }
}
