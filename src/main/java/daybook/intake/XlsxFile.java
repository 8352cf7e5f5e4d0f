package daybook.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** An xlsx or xlsm. Its sheets are streamed; what they share (strings, styles) is read once and kept. */
final class XlsxFile implements Sheets {
    private final Path file;
    private final IntakeSettings settings;
    private final XlsxFaults faults;
    private final int sheets;
    private final boolean from1904;
    private final DateStyles styles;
    private final SharedTexts texts;

    private XlsxFile(Path file, IntakeSettings settings, OPCPackage book) throws IOException, OpenXML4JException, XMLStreamException {
        this.file = file;
        this.settings = settings;
        this.faults = new XlsxFaults(new Faults(file));
        XSSFReader reader = new XSSFReader(book);
        this.sheets = count(reader.getSheetsData());
        this.from1904 = isFrom1904(reader);
        try (InputStream in = reader.getStylesData()) {
            this.styles = DateStyles.read(in);
        }
        try (InputStream in = reader.getSharedStringsData()) {
            this.texts = SharedTexts.read(in, settings.maxCellLength(), SharedTexts.most(), new Faults(file));
        }
    }

    static XlsxFile of(Path file, IntakeSettings settings) {
        XlsxFaults faults = new XlsxFaults(new Faults(file));
        refuseOtherArchives(file);
        try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return new XlsxFile(file, settings, book);
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
            throw faults.of(e);
        }
    }

    /** The end of an archive is its list of contents: one that is cut short has none. */
    private static void refuseOtherArchives(Path file) {
        Faults faults = new Faults(file);
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.getEntry("[Content_Types].xml") == null || archive.getEntry("xl/workbook.bin") != null) {
                throw faults.because("archive");
            }
        } catch (ZipException e) {
            throw faults.unfinished(e, "xlsx-cut");
        } catch (IOException e) {
            throw faults.because(e, "not-opened", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public int count() {
        return sheets;
    }

    @Override
    public RawRows open(int sheet) {
        OPCPackage book = null;
        try {
            book = OPCPackage.open(file.toFile(), PackageAccess.READ);
            Iterator<InputStream> parts = new XSSFReader(book).getSheetsData();
            for (int i = 0; i < sheet; i++) {
                parts.next().close();
            }
            XlsxCells cells = new XlsxCells(texts, styles, from1904, settings.maxCellLength());
            return new XlsxRows(book, Xml.open(parts.next()), cells, new RowCells(new Faults(file), settings), faults);
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
            if (book != null) {
                book.revert();
            }
            throw faults.of(e);
        }
    }

    private static int count(Iterator<InputStream> parts) throws IOException {
        int count = 0;
        while (parts.hasNext()) {
            parts.next().close();
            count++;
        }
        return count;
    }

    private static boolean isFrom1904(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = reader.getWorkbookData()) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("workbookPr")) {
                    return Xml.isTrue(Xml.attribute(xml, "date1904"));
                }
            }
            return false;
        }
    }
}
