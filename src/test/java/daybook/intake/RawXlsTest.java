package daybook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import daybook.wording.Language;
import daybook.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks of Excel 97 to 2003 whose records were changed: a row is known by its number, and a sheet that does not say where it ends has lost some. */
class RawXlsTest {
    private static final String STREAM = "Workbook";
    private static final Set<Short> CELLS = Set.of(LabelSSTRecord.sid);

    private final Path folder;

    RawXlsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A header and four rows of two cells. */
    private static byte[] records() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet sheet = book.createSheet();
            for (int i = 0; i < 5; i++) {
                HSSFRow row = sheet.createRow(i);
                row.createCell(0).setCellValue("a" + i);
                row.createCell(1).setCellValue("b" + i);
            }
            book.write(whole);
        }
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(whole.toByteArray()))) {
            return container.createDocumentInputStream(STREAM).readAllBytes();
        }
    }

    private Path saved(byte[] records) throws IOException {
        Path file = folder.resolve("raw.xls");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(records), STREAM);
            container.writeFilesystem(out);
        }
        return file;
    }

    private interface OfRecord {
        void at(short kind, int data);
    }

    /** Each record is its kind, its length and its data. */
    private static void each(ByteBuffer records, OfRecord look) {
        for (int at = 0; at + 4 <= records.limit(); at += 4 + Short.toUnsignedInt(records.getShort(at + 2))) {
            look.at(records.getShort(at), at + 4);
        }
    }

    private static ByteBuffer little(byte[] records) {
        return ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Gives the rows those numbers, counted from 0. */
    private static byte[] numbered(byte[] records, List<Integer> numbers) {
        byte[] changed = records.clone();
        ByteBuffer all = little(changed);
        each(all, (kind, data) -> {
            if (CELLS.contains(kind)) {
                all.putShort(data, numbers.get(all.getShort(data)).shortValue());
            }
        });
        return changed;
    }

    private static byte[] cutBeforeTheLastEnd(byte[] records) {
        int[] last = new int[1];
        each(little(records), (kind, data) -> last[0] = kind == EOFRecord.sid ? data - 4 : last[0]);
        return Arrays.copyOf(records, last[0]);
    }

    private static UnreadableFile refused(Path file) {
        return catchThrowableOfType(UnreadableFile.class, () -> Samples.table(file));
    }

    @Test
    void rows_are_read_as_they_are_numbered() throws IOException {
        assertThat(Samples.table(saved(numbered(records(), List.of(0, 1, 3, 4, 9))))).containsExactly(List.of("a1", "b1"), List.of("a2", "b2"), List.of("a3", "b3"), List.of("a4", "b4"));
    }

    @ParameterizedTest
    @CsvSource({
        "'0 4 3 2 1', intake.row-order, 4, 5", // bottom up
        "'0 1 3 2 4', intake.row-order, 3, 4",
        "'0 1 2 1 4', intake.row-order, 2, 3", // one number for two orders
        "'0 1 1 3 4', intake.cell-twice, 2, 1"
    })
    void rows_that_are_not_in_order_are_refused(String numbers, String key, String first, String second) throws IOException {
        UnreadableFile refused = refused(saved(numbered(records(), Arrays.stream(numbers.split(" ")).map(Integer::valueOf).toList())));
        assertThat(refused.sentence().key()).isEqualTo(key);
        assertThat(refused.sentence().arguments()).containsExactly("raw.xls", first, second);
        for (Language language : Language.values()) {
            assertThat(new Wording(language).say(refused.sentence())).contains("raw.xls", first, second);
        }
    }

    @Test
    void a_sheet_that_is_over_before_it_says_so_is_refused() throws IOException {
        byte[] whole = records();
        assertThat(Samples.table(saved(whole))).hasSize(4);
        assertThat(refused(saved(cutBeforeTheLastEnd(whole))).sentence().key()).isEqualTo("intake.workbook-damaged");
    }
}
