package daybook.intake;

import static daybook.intake.Samples.ITEM;
import static daybook.intake.Samples.ITEM_HEADER;
import static daybook.intake.Samples.ORDER;
import static daybook.intake.Samples.ORDER_HEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFileTest {
    private final Path folder;

    HostileFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ufeff", "\n\n\n", " \r\n"})
    void a_file_without_a_header_is_empty(String content) {
        assertThat(refused(content)).satisfies(named("intake.file-empty"));
    }

    @Test
    void a_file_of_commas_is_blank() {
        assertThat(refused(",,,\n,,,\n")).satisfies(named("intake.file-blank"));
    }

    @Test
    void an_alipay_statement_is_neither_report_and_hears_what_is_missing() {
        UnreadableFile e = refused("#支付宝账务明细查询\n#账号：[2088]\n账务流水号,业务流水号,商户订单号\n");
        assertThat(e).satisfies(named("intake.no-report"));
        assertThat(e.sentence().arguments().get(2)).contains("收货人姓名", "联系手机/联系电话");
        assertThat(e.sentence().arguments().get(3)).contains("购买数量");
        assertThat(e.sentence().arguments()).as("what has no column that we know is not quoted").hasSize(4);
    }

    @Test
    void an_order_report_without_a_column_hears_which() {
        UnreadableFile e = refused(ORDER_HEADER.replace("收货人姓名", "收件人").replace("联系手机", "手机") + "\n" + ORDER);
        assertThat(e).satisfies(named("intake.columns-missing-orders"));
        assertThat(e.sentence().arguments().get(2)).isEqualTo("收货人姓名");
        assertThat(e.sentence().arguments().get(3)).contains("收件人");
    }

    @Test
    void an_item_report_without_a_column_hears_which() {
        UnreadableFile e = refused(ITEM_HEADER.replace("购买数量", "件数").replace("商品属性", "属性") + "\n" + ITEM);
        assertThat(e).satisfies(named("intake.columns-missing-items"));
        assertThat(e.sentence().arguments().get(2)).isEqualTo("购买数量, 商品属性");
    }

    @Test
    void a_file_that_ends_inside_a_cell_is_not_finished() {
        UnreadableFile e = refused(ITEM_HEADER + "\n" + ITEM + "\n" + ITEM.substring(0, 60));
        assertThat(e).satisfies(named("intake.quote-open"));
        assertThat(e.sentence().arguments().get(1)).isEqualTo("3");
        assertThat(e.isUnfinished()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"6218,a", "6218,a,", "6218,a,b,c,=\"99", "6218,a,b,c,=\""})
    void a_file_that_ends_inside_a_row_is_not_finished(String end) {
        Path file = Samples.utf8(folder.resolve("cut.csv"), "订单编号,a,b,c,d\n6217,a,b,c,=\"98\"\n" + end);
        UnreadableFile e = catchThrowableOfType(UnreadableFile.class, () -> Samples.table(file));
        assertThat(e).satisfies(named("intake.row-cut"));
        assertThat(e.sentence().arguments().get(1)).isEqualTo("3");
        assertThat(e.isUnfinished()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"6218,a,b,c,", "6218,a,b,c,=\"99\"", "6218,a\n", "6218,a,b,c,=\"99\n"})
    void a_whole_last_row_may_lack_its_break_and_a_short_one_may_have_it(String end) {
        Path file = Samples.utf8(folder.resolve("whole.csv"), "订单编号,a,b,c,d\n6217,a,b,c,=\"98\"\n" + end);
        assertThat(Samples.table(file)).hasSize(2);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_refused_with_its_row() {
        UnreadableFile e = refusedWhileReading(ITEM_HEADER + "\n" + ITEM + "\n=\"12345678901\",\"abc" + "\n无引号的行,1,2".repeat(30_000) + "\",x\n");
        assertThat(e).satisfies(named("intake.quote-open-long"));
        assertThat(e.sentence().arguments().get(1)).isEqualTo("3");
    }

    @Test
    void a_row_over_too_many_lines_is_refused_with_its_row() {
        UnreadableFile e = refusedWhileReading(ITEM_HEADER + "\n" + ITEM.replace("短袖T恤", "x\n".repeat(201)) + "\n" + ITEM + "\n");
        assertThat(e).satisfies(named("intake.row-too-long"));
        assertThat(e.sentence().arguments()).contains("2", "200");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 8, 9})
    void a_row_swallowed_by_a_lost_quotation_mark_is_never_passed_over(int cell) {
        String[] cells = ITEM.replace("=\"", "\"").split(",", -1);
        cells[cell] = cells[cell].substring(0, cells[cell].length() - 1); // its closing mark is lost
        String damaged = String.join(",", cells) + "\n" + ITEM;
        Samples.utf8(file(), ITEM_HEADER + "\n" + damaged + "\n");
        try {
            assertThat(Samples.rows(file())).extracting(SourceRow::line).containsExactly(2, 3);
        } catch (UnreadableFile e) {
            assertThat(e.sentence().key()).isIn("intake.quote-swallows-rows", "intake.quote-open");
        }
    }

    @Test
    void a_lone_quotation_mark_in_a_bare_file_does_not_swallow_the_next_row() {
        String bare = ITEM.replace("\"", "").replace("=", "");
        String open = bare.replace("短袖T恤", "\"短袖T恤");
        UnreadableFile e = refusedWhileReading(ITEM_HEADER + "\n" + open + "\n" + bare.replace("短袖T恤", "\"T恤\"") + "\n" + bare + "\n");
        assertThat(e).satisfies(named("intake.quote-swallows-rows"));
        assertThat(e.sentence().arguments()).contains("2");
    }

    @Test
    void a_nul_is_refused_with_its_line() {
        UnreadableFile e = refused(ITEM_HEADER + "\n" + ITEM.replace("T", "\0") + "\n");
        assertThat(e).satisfies(named("intake.nul"));
        assertThat(e.sentence().arguments()).contains("2");
    }

    @Test
    void unicode_text_of_a_spreadsheet_is_refused_in_words() {
        Samples.write(file(), ("\ufeff" + ITEM_HEADER).getBytes(StandardCharsets.UTF_16LE));
        assertThat(refused(file())).satisfies(named("intake.utf16"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body><table><tr><td>订单编号", " \n<!DOCTYPE html>", "<?xml version=\"1.0\"?><Workbook/>", "<TABLE>"})
    void a_web_page_named_xls_is_refused_in_words(String page) {
        Path file = Samples.utf8(folder.resolve("2011-2-15-1.xls"), page);
        assertThat(refused(file)).satisfies(named("intake.markup"));
    }

    @Test
    void a_row_wider_than_any_report_is_refused() {
        UnreadableFile e = refusedWhileReading(ITEM_HEADER + "\n" + ITEM + ",x".repeat(600) + "\n");
        assertThat(e).satisfies(named("intake.row-too-wide"));
    }

    @Test
    void a_cell_longer_than_a_spreadsheet_allows_is_refused_with_its_column() {
        UnreadableFile e = refusedWhileReading(ITEM_HEADER + "\n" + ITEM.replace("短袖T恤", "长".repeat(40_000)) + "\n");
        assertThat(e).satisfies(named("intake.cell-too-long"));
        assertThat(e.sentence().arguments().subList(1, 3)).containsExactly("2", "2");
    }

    @Test
    @Timeout(20)
    void a_gigabyte_without_a_line_break_is_refused_at_once() throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) '1');
        try (OutputStream out = Files.newOutputStream(file())) {
            for (int i = 0; i < 1_024; i++) {
                out.write(block);
            }
        }
        assertThat(refused(file())).satisfies(named("intake.line-endless"));
    }

    @Test
    void a_file_that_is_not_there_is_refused_in_words() {
        assertThat(refused(folder.resolve("none.csv"))).satisfies(named("intake.not-opened"));
    }

    @Test
    void a_file_changed_after_it_was_recognised_is_not_read_on() {
        Report report = Samples.reports().recognise(Samples.items(file()));
        Samples.utf8(file(), ITEM_HEADER + "\n");
        UnreadableFile e = catchThrowableOfType(UnreadableFile.class, report::open);
        assertThat(e).satisfies(named("intake.changed-meanwhile"));
    }

    private UnreadableFile refused(String content) {
        return refused(Samples.utf8(file(), content));
    }

    private static UnreadableFile refused(Path file) {
        return catchThrowableOfType(UnreadableFile.class, () -> Samples.reports().recognise(file));
    }

    private UnreadableFile refusedWhileReading(String content) {
        Samples.utf8(file(), content);
        return catchThrowableOfType(UnreadableFile.class, () -> Samples.rows(file()));
    }

    private java.util.function.Consumer<UnreadableFile> named(String key) {
        return e -> {
            Sentence sentence = e.sentence();
            assertThat(sentence.key()).isEqualTo(key);
            assertThat(sentence.arguments().get(0)).doesNotContain("/");
            for (Language language : Language.values()) {
                assertThat(new Wording(language).say(sentence)).startsWith(sentence.arguments().get(0)).doesNotContain("{");
            }
        };
    }

    private Path file() {
        return folder.resolve("2011-2-15-1.csv");
    }
}
