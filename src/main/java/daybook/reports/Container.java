package daybook.reports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Copies a written workbook, part by part and still compressed, and sets right what its library leaves to chance: the time of
 * creation is the one given instead of the clock's, the parts bear no time, and comment boxes are large enough to be read.
 */
final class Container {
    private static final String CORE = "docProps/core.xml";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final long NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC) * 1000;

    private Container() {}

    static void settle(Path raw, Path settled, LocalDateTime at) throws IOException {
        try (ZipFile from = ZipFile.builder().setPath(raw).get();
                ZipArchiveOutputStream to = open(settled.toFile())) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                copy(from, entry, to, at);
            }
        }
    }

    private static ZipArchiveOutputStream open(File file) throws IOException {
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(file);
        out.setUseZip64(Zip64Mode.AsNeeded);
        return out;
    }

    private static void copy(ZipFile from, ZipArchiveEntry entry, ZipArchiveOutputStream to, LocalDateTime at)
            throws IOException {
        String name = entry.getName();
        boolean boxes = name.startsWith("xl/drawings/vmlDrawing");
        if (!boxes && !name.equals(CORE)) {
            entry.setTime(NO_TIME);
            try (InputStream bytes = from.getRawInputStream(entry)) {
                to.addRawArchiveEntry(entry, bytes);
            }
            return;
        }
        ZipArchiveEntry fresh = new ZipArchiveEntry(name);
        fresh.setTime(NO_TIME);
        to.putArchiveEntry(fresh);
        if (boxes) {
            try (InputStream bytes = new BufferedInputStream(from.getInputStream(entry))) {
                OutputStream buffered = new BufferedOutputStream(to); // one byte at a time would wake the deflater each time
                CommentBoxes.enlarge(bytes, buffered);
                buffered.flush();
            }
        } else {
            to.write(core(at).getBytes(StandardCharsets.UTF_8));
        }
        to.closeArchiveEntry();
    }

    private static String core(LocalDateTime at) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
                + SECONDS.format(at) + "Z</dcterms:created><dc:creator>Daybook</dc:creator></cp:coreProperties>";
    }
}
