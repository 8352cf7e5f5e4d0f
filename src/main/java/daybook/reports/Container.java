package daybook.reports;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The container of a workbook, whose bytes depend on its content only: parts bear no time, and the time of creation is a given one. */
final class Container {
    static final String CORE = "docProps/core.xml";
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final long NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC) * 1000;

    private Container() {}

    /** A container to fill; packed quickly, which makes it a tenth larger. */
    static ZipArchiveOutputStream open(File file) throws IOException {
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(file);
        out.setUseZip64(Zip64Mode.AsNeeded);
        out.setLevel(Deflater.BEST_SPEED);
        return out;
    }

    static ZipArchiveEntry entry(String name) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTime(NO_TIME);
        return entry;
    }

    /** Copies a workbook that POI wrote, part by part and still compressed, and sets right what POI takes from the clock. */
    static void settle(Path raw, Path settled, String title, LocalDateTime at) throws IOException {
        try (ZipFile from = ZipFile.builder().setPath(raw).get();
                ZipArchiveOutputStream to = open(settled.toFile())) {
            for (ZipArchiveEntry part : Collections.list(from.getEntriesInPhysicalOrder())) {
                if (part.getName().equals(CORE)) {
                    to.putArchiveEntry(entry(CORE));
                    to.write(core(title, at).getBytes(StandardCharsets.UTF_8));
                    to.closeArchiveEntry();
                } else {
                    part.setTime(NO_TIME);
                    try (InputStream bytes = from.getRawInputStream(part)) {
                        to.addRawArchiveEntry(part, bytes);
                    }
                }
            }
        }
    }

    /** Who made it, what it is, and when; the title needs no escaping (a name of a slot). */
    static String core(String title, LocalDateTime at) {
        return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
                + SECONDS.format(at) + "Z</dcterms:created><dc:creator>Daybook</dc:creator><dc:title>" + title
                + "</dc:title></cp:coreProperties>";
    }
}
