package daybook.intake;

import static daybook.intake.Samples.ITEM;
import static daybook.intake.Samples.ITEM_HEADER;
import static daybook.intake.Samples.ORDER;
import static daybook.intake.Samples.ORDER_HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {
    private final Path folder;

    CsvReportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void an_order_report_is_known_by_its_header() {
        Report report = Samples.reports().recognise(Samples.orders(file()));
        assertThat(report.kind()).isEqualTo(ReportKind.ORDERS);
        assertThat(report.header().indexOf(Column.ADDRESS)).isEqualTo(9);
        assertThat(report.header().titleOf(Column.ADDRESS)).isEqualTo("收货地址");
    }

    @Test
    void cells_come_untouched() {
        SourceRow row = Samples.rows(Samples.orders(file())).get(0);
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.cell(0)).isEqualTo("=\"1373590000000011\"");
        assertThat(row.cell(10)).isEqualTo("'null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-8"})
    void the_encoding_is_found_in_the_bytes(String charset) {
        Samples.write(file(), (ORDER_HEADER + "\n" + ORDER + "\n").getBytes(Charset.forName(charset)));
        assertThat(Samples.rows(file()).get(0).cell(8)).isEqualTo("林晚");
    }

    @Test
    void a_byte_order_mark_belongs_to_no_title() {
        Report report = Samples.reports().recognise(Samples.utf8(file(), "\ufeff" + ORDER_HEADER + "\n" + ORDER));
        assertThat(report.header().indexOf(Column.ORDER_NUMBER)).isZero();
    }

    @Test
    void a_utf_8_file_with_a_broken_character_stays_utf_8_and_shows_the_damage() {
        byte[] content = (ORDER_HEADER + "\n" + ORDER + "\n").getBytes(StandardCharsets.UTF_8);
        content[indexOf(content, "林".getBytes(StandardCharsets.UTF_8)) + 1] = (byte) 0xFF;
        SourceRow row = Samples.rows(Samples.write(file(), content)).get(0);
        assertThat(row.cell(8)).contains("\ufffd").endsWith("晚");
        assertThat(row.cell(7)).isEqualTo("买家已付款，等待卖家发货");
    }

    @Test
    void a_gbk_file_with_a_broken_character_stays_gbk_and_shows_the_damage() {
        byte[] content = (ORDER_HEADER + "\n" + ORDER + "\n").getBytes(Samples.GBK);
        content[indexOf(content, "林".getBytes(Samples.GBK))] = (byte) 0xFF;
        SourceRow row = Samples.rows(Samples.write(file(), content)).get(0);
        assertThat(row.cell(8)).contains("\ufffd");
        assertThat(row.cell(7)).isEqualTo("买家已付款，等待卖家发货");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_line_ending_ends_a_row(String end) {
        Samples.utf8(file(), ITEM_HEADER + end + ITEM + end + end + ITEM + end);
        assertThat(Samples.rows(file())).extracting(SourceRow::line).containsExactly(2, 4);
    }

    @Test
    void padding_is_passed_over_and_counted_and_keeps_its_lines() {
        Samples.utf8(file(), "\n,,\n" + ITEM_HEADER + "\n" + ITEM + "\n,,,,,,,,,\n\n　, ,\t\n" + ITEM + "\n\n");
        try (RowReader rows = Samples.reports().recognise(file()).open()) {
            assertThat(read(rows).line()).isEqualTo(4);
            assertThat(read(rows).line()).isEqualTo(8);
            assertThat(rows.read()).isNull();
            assertThat(rows.padding()).isEqualTo(4);
        }
    }

    /** What a spreadsheet adds above and below a table has a width of its own. */
    @Test
    void padding_says_nothing_of_how_wide_the_rows_are() {
        Samples.utf8(file(), ",,\n" + ITEM_HEADER + "\n" + ITEM.replace("短袖T恤", "请包好,\n谢谢") + "\n,,,");
        assertThat(Samples.rows(file())).extracting(SourceRow::line).containsExactly(3);
        Samples.utf8(file(), ",".repeat(40) + "\n" + ITEM_HEADER + "\n" + ITEM);
        assertThat(Samples.rows(file())).extracting(SourceRow::line).containsExactly(3);
    }

    @Test
    void a_message_over_several_lines_is_one_row_of_the_spreadsheet() {
        Samples.utf8(file(), ITEM_HEADER + "\n" + ITEM.replace("短袖T恤", "请包好,\n谢谢\n谢谢") + "\n" + ITEM);
        List<SourceRow> rows = Samples.rows(file());
        assertThat(rows).extracting(SourceRow::line).containsExactly(2, 3);
        assertThat(rows.get(0).cell(1)).isEqualTo("请包好,\n谢谢\n谢谢");
    }

    @Test
    void rows_may_be_shorter_or_longer_than_the_header() {
        Samples.utf8(file(), ITEM_HEADER + "\n" + ITEM + ",\n123456789012,短\n");
        List<SourceRow> rows = Samples.rows(file());
        assertThat(rows.get(0).size()).isEqualTo(11);
        assertThat(rows.get(1).cell(9)).isEmpty();
    }

    @Test
    void a_header_without_rows_is_a_good_report() {
        assertThat(Samples.rows(Samples.utf8(file(), ORDER_HEADER))).isEmpty();
    }

    @Test
    void a_report_can_be_opened_again_and_again() {
        Report report = Samples.reports().recognise(Samples.items(file()));
        for (int i = 0; i < 3; i++) {
            try (RowReader rows = report.open()) {
                assertThat(read(rows).line()).isEqualTo(2);
            }
        }
    }

    @Test
    void the_same_content_has_the_same_hash_under_any_name() {
        Report one = Samples.reports().recognise(Samples.items(folder.resolve("a.csv")));
        Report other = Samples.reports().recognise(Samples.items(folder.resolve("b.xls")));
        assertThat(one.sha256()).isEqualTo(other.sha256()).matches("[0-9a-f]{64}");
        assertThat(other.name()).isEqualTo("b.xls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\" 钉子", "他说\"好\"吧", "收\"\"到", "【\"】", "12\"x8\"x5"})
    void a_stray_quotation_mark_stays_in_its_cell(String title) {
        Samples.utf8(file(), ITEM_HEADER + "\n" + ITEM.replace("短袖T恤", title) + "\n" + ITEM + "\n");
        List<SourceRow> rows = Samples.rows(file());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).cell(1)).isEqualTo(title.replace("\"\"", "\""));
        assertThat(rows.get(0).cell(9)).isEqualTo("WLY0QU1098");
    }

    @Test
    void a_stray_quotation_mark_at_the_end_of_a_cell_costs_no_row() {
        Samples.utf8(file(), ITEM_HEADER + "\n" + ITEM.replace("短袖T恤", "尺寸12\"") + "\n" + ITEM + "\n");
        assertThat(Samples.rows(file())).extracting(SourceRow::line).containsExactly(2, 3);
    }

    private static SourceRow read(RowReader rows) {
        SourceRow row = rows.read();
        assertThat(row).isNotNull();
        return row == null ? new SourceRow(0, new String[0]) : row;
    }

    private Path file() {
        return folder.resolve("2011-2-15-1.csv");
    }

    private static int indexOf(byte[] content, byte[] part) {
        for (int i = 0; i < content.length; i++) {
            if (java.util.Arrays.equals(content, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not in there");
    }
}
