package daybook.reports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a payment download back as it stands on the disk and counts it: the one witness of what was handed over. It streams, so a
 * million orders need little memory, and it knows nothing of the rows that were meant to be written.
 */
final class DownloadReader {
    private static final String ORDER_NUMBER = Place.letters(DownloadColumn.indexOf("order-number"));
    private static final String KINDS = Place.letters(DownloadColumn.indexOf("kinds"));
    private static final String PIECES = Place.letters(DownloadColumn.indexOf("pieces"));
    private static final String PAID = Place.letters(DownloadColumn.indexOf("paid"));
    private static final double FEN = 100.0;
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Seen seen;
    private final DistinctNumbers numbers = new DistinctNumbers();
    private long lines;
    private long pieces;
    private long fen;
    private long rows;

    DownloadReader(Seen seen) {
        this.seen = seen;
    }

    /** {@link UncheckedIOException} if the file cannot be read or is no such workbook. */
    Counted read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (int number = 1; ; number++) {
                ZipEntry entry = zip.getEntry("xl/worksheets/sheet" + number + ".xml");
                if (entry == null) {
                    return counted(file, number);
                }
                try (InputStream bytes = new BufferedInputStream(zip.getInputStream(entry))) {
                    sheet(XML.createXMLStreamReader(bytes));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException | NumberFormatException e) {
            throw new UncheckedIOException(new IOException("not a payment download: " + file, e));
        }
    }

    private Counted counted(Path file, int number) throws IOException {
        if (number == 1) {
            throw new IOException("a workbook without sheets: " + file);
        }
        return new Counted(numbers.count(), lines, pieces, fen, rows);
    }

    private void sheet(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("row")
                    && !"1".equals(xml.getAttributeValue(null, "r"))) {
                row(xml);
            }
        }
        xml.close();
    }

    private void row(XMLStreamReader xml) throws XMLStreamException {
        String number = "";
        long rowPieces = 0;
        long rowFen = 0;
        for (int event = xml.next(); !ends(xml, event, "row"); event = xml.next()) {
            String column = event == XMLStreamReader.START_ELEMENT ? column(xml) : null;
            if (ORDER_NUMBER.equals(column)) {
                number = text(xml);
            } else if (PIECES.equals(column)) {
                rowPieces = Math.round(number(text(xml)));
            } else if (KINDS.equals(column)) {
                lines += Math.round(number(text(xml)));
            } else if (PAID.equals(column)) {
                rowFen = Math.round(number(text(xml)) * FEN);
            }
        }
        count(number, rowPieces, rowFen);
    }

    private void count(String number, long rowPieces, long rowFen) {
        rows++;
        numbers.add(number);
        pieces += rowPieces;
        fen += rowFen;
        seen.row(number, rowPieces, rowFen);
    }

    private static boolean ends(XMLStreamReader xml, int event, String element) {
        return event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element);
    }

    /** The letters of a cell's column; null for other elements. */
    private static @Nullable String column(XMLStreamReader xml) {
        String place = xml.getLocalName().equals("c") ? xml.getAttributeValue(null, "r") : null;
        if (place == null) {
            return null;
        }
        int end = 0;
        while (end < place.length() && place.charAt(end) > '9') {
            end++;
        }
        return place.substring(0, end);
    }

    /** All text of a cell, whether it is a value or a string of its own. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); !ends(xml, event, "c"); event = xml.next()) {
            if (event == XMLStreamReader.CHARACTERS) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private static double number(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }
}
