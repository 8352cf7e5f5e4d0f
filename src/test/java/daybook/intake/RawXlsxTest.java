package daybook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import daybook.wording.Language;
import daybook.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as other programs write them, and as an attacker would. */
class RawXlsxTest {
    private static final String TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
            + "<Override PartName='/xl/sharedStrings.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'/>"
            + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>"
            + "</Types>";
    private static final String RELATIONS = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/>"
            + "</Relationships>";
    private static final String BOOK = "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
            + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
            + "<sheets><sheet name='export' sheetId='1' r:id='rId1'/></sheets></workbook>";
    private static final String BOOK_RELATIONS = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/>"
            + "<Relationship Id='rId2' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings' Target='sharedStrings.xml'/>"
            + "</Relationships>";
    private static final String HEADER = "<row><c t='inlineStr'><is><t>a</t></is></c><c t='inlineStr'><is><t>b</t></is></c></row>";

    private final Path folder;

    RawXlsxTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_wrong_dimension_is_not_believed() {
        Path file = workbook("", "<dimension ref='A1'/><sheetData>" + HEADER + "<row><c><v>1</v></c><c><v>2</v></c></row></sheetData>");
        assertThat(Samples.table(file)).containsExactly(List.of("1", "2"));
    }

    @Test
    void cells_and_rows_without_a_place_follow_on_and_those_with_one_are_put_there() {
        Path file = workbook("", "<sheetData>" + HEADER + "<row r='5'><c r='C5'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>");
        try (Table table = Samples.reports().openTable(file)) {
            assertThat(table.read()).isNotNull().extracting(row -> row.line() + row.cell(0) + "|" + row.cell(2) + "|" + row.cell(3)).isEqualTo("5|1|2");
            assertThat(table.read()).isNotNull().extracting(SourceRow::line).isEqualTo(6);
        }
    }

    /** Internal numbers are given by row. */
    @ParameterizedTest
    @ValueSource(strings = {"<row r='1048577'>", "<row r='999999999'>", "<row r='2147483647'>", "<row r='1048576'><c><v>1</v></c></row><row>"})
    void a_row_beyond_the_last_of_a_sheet_is_refused(String row) {
        Path file = workbook("", "<sheetData>" + HEADER + row + "<c><v>1</v></c></row></sheetData>");
        assertThat(refusedWhileReading(file)).satisfies(named("intake.row-too-far"));
    }

    @Test
    void the_last_row_of_a_sheet_is_read() {
        Path file = workbook("", "<sheetData>" + HEADER + "<row r='1048576'><c><v>1</v></c></row></sheetData>");
        assertThat(Samples.table(file)).containsExactly(List.of("1"));
    }

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<c t='s'><v>0</v></c>|plain",
                "<c t='s'><v>1</v></c>|rich text",
                "<c t='inlineStr'><is><r><t>in</t></r><r><rPr/><t>line</t></r></is></c>|inline",
                "<c t='inlineStr'><is><t>a&amp;b &lt;c&gt;</t></is></c>|a&b <c>",
                "<c t='inlineStr'><is><t>x_x0009_y</t></is></c>|x\ty",
                "<c t='inlineStr'><is><t>max_xl_size</t></is></c>|max_xl_size",
                "<c t='str'><f>A1</f><v>text</v></c>|text",
                "<c t='b'><v>0</v></c>|FALSE",
                "<c t='e'><v>#N/A</v></c>|#N/A",
                "<c t='d'><v>2011-02-15T09:05:00</v></c>|2011-02-15 09:05:00",
                "<c><v>109</v></c>|109",
                "<c><v>19.800000000000001</v></c>|19.8",
                "<c><v>1.37359E+14</v></c>|137359000000000",
                "<c><v>371654282545550830</v></c>|3.7165428254555085E+17",
                "<c><v>1E+5</v></c>|100000",
                "<c><v>1E-4</v></c>|0.0001",
                "<c s='99'><v>7</v></c>|7"
            })
    void a_cell_reads_as_text(String cell, String text) {
        Path file = workbook("<si><t>plain</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh sb='0' eb='1'><t>guide</t></rPh></si>",
                "<sheetData>" + HEADER + "<row>" + cell + "</row></sheetData>");
        assertThat(Samples.table(file)).containsExactly(List.of(text));
    }

    @Test
    void text_outside_the_sheet_is_never_fetched() {
        Path secret = Samples.utf8(folder.resolve("secret.txt"), "secret");
        String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
        Path file = book("", doctype + sheet("<sheetData><row><c t='inlineStr'><is><t>&e;</t></is></c></row></sheetData>"));
        assertThat(refused(file)).satisfies(named("intake.doctype"));
    }

    /** Each part is read by a parser of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"})
    void no_part_of_a_workbook_asks_anybody_for_anything(String part) throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            elsewhere.setSoTimeout(50);
            assertThat(Samples.table(spoiled("no part", ""))).as("sound").containsExactly(List.of("a", "2"));
            String address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/";
            for (String doctype : List.of(
                    "<!DOCTYPE x SYSTEM '" + address + "x.dtd'>", "<!DOCTYPE x [<!ENTITY % e SYSTEM '" + address + "e'> %e;]>", "<!DOCTYPE x [<!ENTITY e SYSTEM '" + address + "e'>]>")) {
                Path file = spoiled(part, doctype);
                assertThat(catchThrowable(() -> Samples.table(file))).as(doctype).isInstanceOf(UnreadableFile.class);
                assertThat(catchThrowable(elsewhere::accept)).as(doctype).isInstanceOf(SocketTimeoutException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"})
    @Timeout(30)
    void no_part_of_a_workbook_fills_the_memory_with_entities(String part) {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 'aaaaaaaaaaaaaaaaaaaa'>");
        for (int i = 1; i < 12; i++) {
            doctype.append("<!ENTITY e").append(i).append(" '").append(("&e" + (i - 1) + ";").repeat(10)).append("'>");
        }
        Path file = spoiled(part, doctype.append("]>").toString().replace("e11", "e"));
        assertThat(catchThrowable(() -> Samples.table(file))).isInstanceOf(UnreadableFile.class);
    }

    /** A sound workbook of which one part begins with that, and uses the entity. */
    private Path spoiled(String part, String doctype) {
        String[] parts = {
            "[Content_Types].xml", TYPES, "_rels/.rels", RELATIONS, "xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels", BOOK_RELATIONS,
            "xl/sharedStrings.xml", "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>a</t></si></sst>",
            "xl/worksheets/sheet1.xml", sheet("<sheetData>" + HEADER + "<row><c t='s'><v>0</v></c><c><v>2</v></c></row></sheetData>")
        };
        for (int i = 0; i < parts.length; i += 2) {
            if (parts[i].equals(part)) {
                String entity = doctype.contains("ENTITY e") ? "&e;" : "";
                parts[i + 1] = doctype + parts[i + 1].replaceFirst("(?s)>(.*)</(\\w+)>$", ">" + entity + "$1</$2>");
            }
        }
        return zip(parts);
    }

    @Test
    void entities_that_multiply_are_refused() {
        String doctype = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>";
        Path file = book("", doctype + sheet("<sheetData/>"));
        assertThat(refused(file)).satisfies(named("intake.doctype"));
    }

    @Test
    @Timeout(30)
    void a_workbook_that_inflates_without_end_is_refused() {
        Path file = workbook("", "<sheetData>" + HEADER + "<row><c t='inlineStr'><is><t>" + " ".repeat(60_000_000) + "</t></is></c></row></sheetData>");
        assertThat(refusedWhileReading(file)).satisfies(named("intake.inflates"));
    }

    @Test
    void a_cell_longer_than_a_spreadsheet_allows_is_refused() {
        Path file = workbook("", "<sheetData>" + HEADER + "<row><c t='inlineStr'><is><t>" + noise(40_000) + "</t></is></c></row></sheetData>");
        assertThat(refusedWhileReading(file)).satisfies(named("intake.cell-too-long"));
    }

    @Test
    void a_cell_beyond_the_widest_report_is_refused() {
        Path file = workbook("", "<sheetData>" + HEADER + "<row><c r='XFD2'><v>1</v></c></row></sheetData>");
        assertThat(refusedWhileReading(file)).satisfies(named("intake.row-too-wide"));
    }

    @Test
    void a_workbook_cut_short_is_not_finished() throws IOException {
        byte[] whole = Files.readAllBytes(workbook("", "<sheetData>" + HEADER + "</sheetData>"));
        Path file = Samples.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, whole.length - 200));
        UnreadableFile e = refused(file);
        assertThat(e).satisfies(named("intake.xlsx-cut"));
        assertThat(e.isUnfinished()).isTrue();
    }

    @Test
    void a_sheet_that_is_no_xml_to_its_end_is_damaged() {
        Path file = book("", "<worksheet><sheetData>" + HEADER + "<row><c><v>1</v>");
        assertThat(refusedWhileReading(file)).satisfies(named("intake.workbook-damaged"));
    }

    @Test
    void a_shared_string_that_does_not_exist_is_damage() {
        Path file = workbook("", "<sheetData>" + HEADER + "<row><c t='s'><v>5</v></c></row></sheetData>");
        assertThat(refusedWhileReading(file)).satisfies(named("intake.workbook-damaged"));
    }

    @ParameterizedTest
    @CsvSource({"abcdefgh, 31", "'', 23"})
    void shared_texts_that_would_fill_the_memory_are_refused(String text, int most) throws Exception {
        byte[] strings = ("<sst><si><t>" + text + "</t></si></sst>").getBytes(StandardCharsets.UTF_8);
        Faults faults = new Faults(folder.resolve("made.xlsx"));

        assertThat(SharedTexts.read(new java.io.ByteArrayInputStream(strings), 100, most + 1, faults).get(0)).isEqualTo(text);
        assertThat(catchThrowableOfType(
                        UnreadableFile.class, () -> SharedTexts.read(new java.io.ByteArrayInputStream(strings), 100, most, faults)))
                .satisfies(named("intake.inflates"));
    }

    @Test
    void a_zip_of_csv_files_is_refused_in_words() {
        assertThat(refused(zip("orders.csv", "a,b"))).satisfies(named("intake.archive"));
    }

    @Test
    void a_workbook_with_a_password_is_refused_in_words() throws Exception {
        Path file = folder.resolve("secret.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("1234");
            try (OutputStream plain = encryptor.getDataStream(container)) {
                plain.write(new byte[100]);
            }
            container.writeFilesystem(out);
        }
        assertThat(refused(file)).satisfies(named("intake.encrypted"));
    }

    @Test
    void an_xls_with_a_password_is_refused_in_words() throws IOException {
        Path file = folder.resolve("secret.xls");
        Biff8EncryptionKey.setCurrentUserPassword("1234");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("x").createRow(0).createCell(0).setCellValue("y");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refused(file)).satisfies(named("intake.encrypted"));
    }

    @ParameterizedTest
    @CsvSource({"Book, intake.xls-old", "WordDocument, intake.not-workbook"})
    void other_documents_of_office_are_refused_in_words(String stream, String key) throws IOException {
        Path file = folder.resolve("other.xls");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), stream);
            container.writeFilesystem(out);
        }
        assertThat(refused(file)).satisfies(named(key));
    }

    @Test
    void an_xls_cut_short_is_refused_in_words() throws IOException {
        Path file = folder.resolve("cut.xls");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("x").createRow(0).createCell(0).setCellValue("y");
            book.write(whole);
        }
        Samples.write(file, Arrays.copyOf(whole.toByteArray(), 1_500));
        assertThat(refused(file)).satisfies(named("intake.workbook-damaged"));
    }

    private static UnreadableFile refused(Path file) {
        return catchThrowableOfType(UnreadableFile.class, () -> Samples.reports().recognise(file));
    }

    private static UnreadableFile refusedWhileReading(Path file) {
        return catchThrowableOfType(UnreadableFile.class, () -> Samples.table(file));
    }

    private static java.util.function.Consumer<UnreadableFile> named(String key) {
        return e -> {
            assertThat(e.sentence().key()).isEqualTo(key);
            for (Language language : Language.values()) {
                assertThat(new Wording(language).say(e.sentence())).startsWith(e.sentence().arguments().get(0));
            }
        };
    }

    private static String noise(int length) {
        StringBuilder text = new StringBuilder();
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private Path workbook(String strings, String content) {
        return book(strings, sheet(content));
    }

    private static String sheet(String content) {
        return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>" + content + "</worksheet>";
    }

    private Path book(String strings, String sheet) {
        return zip("[Content_Types].xml", TYPES, "_rels/.rels", RELATIONS, "xl/workbook.xml", BOOK,
                "xl/_rels/workbook.xml.rels", BOOK_RELATIONS,
                "xl/sharedStrings.xml", "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>" + strings + "</sst>",
                "xl/worksheets/sheet1.xml", sheet);
    }

    private Path zip(String... namesAndTexts) {
        Path file = folder.resolve("made.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
