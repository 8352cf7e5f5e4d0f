package daybook.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** An xls of Excel 97 to 2003 (BIFF8). */
final class XlsFile implements Sheets {
    private static final String STREAM = "Workbook";

    private final Path file;
    private final IntakeSettings settings;
    private final int sheets;

    private XlsFile(Path file, IntakeSettings settings, int sheets) {
        this.file = file;
        this.settings = settings;
        this.sheets = sheets;
    }

    static XlsFile of(Path file, IntakeSettings settings) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            refuseOtherDocuments(container.getRoot(), new Faults(file));
            XlsGlobals globals = XlsGlobals.read(new XlsRecords(container.createDocumentInputStream(STREAM)));
            return new XlsFile(file, settings, globals.sheets());
        } catch (IOException | RuntimeException e) {
            throw fault(file, e);
        }
    }

    private static void refuseOtherDocuments(DirectoryNode root, Faults faults) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw faults.because("encrypted");
        }
        if (!root.hasEntryCaseInsensitive(STREAM)) {
            throw faults.because(root.hasEntryCaseInsensitive("Book") ? "xls-old" : "not-workbook");
        }
    }

    @Override
    public int count() {
        return Math.max(1, sheets);
    }

    @Override
    public RawRows open(int sheet) {
        POIFSFileSystem container = null;
        try {
            container = new POIFSFileSystem(file.toFile(), true);
            XlsRecords records = new XlsRecords(container.createDocumentInputStream(STREAM));
            XlsGlobals globals = XlsGlobals.read(records);
            records.goToSheet(sheet);
            return new XlsRows(container, records, globals, new RowCells(new Faults(file), settings), file);
        } catch (IOException | RuntimeException e) {
            close(container);
            throw fault(file, e);
        }
    }

    static UnreadableFile fault(Path file, Exception e) {
        if (e instanceof UnreadableFile known) {
            return known;
        }
        Faults faults = new Faults(file);
        return e instanceof EncryptedDocumentException
                ? faults.because(e, "encrypted")
                : faults.because(e, "workbook-damaged");
    }

    private static void close(@Nullable POIFSFileSystem container) {
        try {
            if (container != null) {
                container.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
