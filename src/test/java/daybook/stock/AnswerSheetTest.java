package daybook.stock;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.IntakeSettings;
import daybook.intake.Reports;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerSheetTest {
    private static final LocalDate DAY = LocalDate.of(2011, 2, 15);
    private static final String HEADER = "产品编号,已订件数,预计到货,答复,编号";

    private SheetFixture day;
    private final AnswerSheet sheet = new AnswerSheet(new Reports(IntakeSettings.defaults()));

    @BeforeEach
    void a_day(@TempDir Path folder) {
        day = new SheetFixture(folder);
    }

    private static final AnswerSheet.Lists LISTS = new AnswerSheet.Lists() {
        @Override
        public @Nullable LocalDate dayOf(long run) {
            return run == 17 ? DAY : null;
        }

        @Override
        public boolean asks(long run, long sku) {
            return sku != 404;
        }
    };

    private SheetResult<List<PurchaseAnswer>> read(String... lines) {
        return sheet.read(day.sheet("answers.csv", lines), LISTS);
    }

    private Loaded<List<PurchaseAnswer>> answers(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return (Loaded<List<PurchaseAnswer>>) read(lines);
    }

    @Test
    void rows_that_are_filled_in_are_answers_and_others_are_not() {
        Loaded<List<PurchaseAnswer>> read = answers(
                "合计 3 个 SKU,,,,", "A1,6,2011-2-20,厂家有货,17-205", "A2,,,,17-206", "A3,0,,没有了,17-207", "A4,,2月20日,,17-208", "A5,,,再问, 17 - 209 ");

        assertThat(read.findings()).isEmpty();
        assertThat(read.value()).containsExactly(
                new PurchaseAnswer(17, 205, 6, LocalDate.of(2011, 2, 20), "厂家有货"),
                new PurchaseAnswer(17, 207, 0, null, "没有了"),
                new PurchaseAnswer(17, 208, null, LocalDate.of(2011, 2, 20), ""),
                new PurchaseAnswer(17, 209, null, null, "再问"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2011-2-20, 2011-02-20", "2011-02-20, 2011-02-20", "2011/2/20, 2011-02-20", "2011.2.20, 2011-02-20", "2011年2月20日, 2011-02-20",
        "2011-02-20 00:00:00, 2011-02-20", "2011/2/20 9:30, 2011-02-20", "２０１１－２－２０, 2011-02-20", "2月20日, 2011-02-20", "2月20号, 2011-02-20",
        "2 月 20 日, 2011-02-20", "2/20, 2011-02-20", "2-15, 2011-02-15", "2月14日, 2012-02-14", "1月5日, 2012-01-05", "2月29日, 2012-02-29"
    })
    void a_day_is_read_as_people_and_spreadsheets_write_it(String text, LocalDate promisedOn) {
        assertThat(answers("A1,1," + text + ",,17-1").value()).containsExactly(new PurchaseAnswer(17, 1, 1, promisedOn, ""));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"6, 6", "6.0, 6", "6件, 6", "'\"1,200\"', 1200", "０, 0"})
    void pieces_are_read_as_people_and_spreadsheets_write_them(String text, int ordered) {
        assertThat(answers("A1," + text + ",,,17-1").value()).containsExactly(new PurchaseAnswer(17, 1, ordered, null, ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A1,六,,,17-1           | 已订件数 | Line 3, column 已订件数: “六” is not a whole number of pieces",
                "A1,-1,,,17-1           | 已订件数 | Line 3, column 已订件数: “-1” is not a whole number of pieces",
                "A1,1.5,,,17-1          | 已订件数 | Line 3, column 已订件数: “1.5” is not a whole number of pieces",
                "A1,1,下周,,17-1         | 预计到货 | Line 3, column 预计到货: “下周” is not a date. Write it as 2011-2-20",
                "A1,1,2011-2-30,,17-1   | 预计到货 | Line 3, column 预计到货: “2011-2-30” is not a date",
                "A1,1,2月30日,,17-1      | 预计到货 | Line 3, column 预计到货: “2月30日” is not a date",
                "A1,1,2010-2-20,,17-1   | 预计到货 | Line 3, column 预计到货: “2010-2-20” is before the day of the list, 2011-02-15",
                "A1,1,,,                | 编号 | Line 3, column 编号: the row is filled in and has no key",
                "A1,1,,,18-1            | 编号 | Line 3, column 编号: “18-1” is the key of no line of any purchase list",
                "A1,1,,,17-404          | 编号 | Line 3, column 编号: “17-404” is the key of no line of any purchase list",
                "A1,1,,,1月12日          | 编号 | Line 3, column 编号: “1月12日” is the key of no line",
                "A1,1,,,17-9            | 编号 | Line 3, column 编号: the line with the key “17-9” is answered in line 2 already",
            })
    void a_wrong_row_is_named_and_not_taken_and_the_good_ones_are(String row, String column, String said) {
        Loaded<List<PurchaseAnswer>> read = answers("A9,9,,,17-9", row, "A8,8,,,17-8");

        assertThat(read.value()).extracting(PurchaseAnswer::sku).containsExactly(9L, 8L);
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding).extracting(SheetFinding::line, SheetFinding::column, SheetFinding::taken).containsExactly(3, column, false);
            assertThat(SheetFixture.said(new Refused<>(finding.sentence(), List.of())).get(0)).startsWith(said);
        });
    }

    @Test
    void all_that_is_wrong_in_a_row_is_said_at_once() {
        Loaded<List<PurchaseAnswer>> read = answers("A1,x,y," + "答".repeat(501) + ",17-1");

        assertThat(read.value()).isEmpty();
        assertThat(read.findings()).extracting(SheetFinding::column).containsExactly("已订件数", "预计到货", "答复");
    }

    @Test
    void the_english_list_is_read_too_and_its_own_titles_are_named() {
        SheetResult<List<PurchaseAnswer>> read = read("No.,Ordered,Expected,Answer,Key", "1,5,2/20,ok,17-1", "2,x,,,17-2");

        Loaded<List<PurchaseAnswer>> answers = (Loaded<List<PurchaseAnswer>>) read;
        assertThat(answers.value()).containsExactly(new PurchaseAnswer(17, 1, 5, LocalDate.of(2011, 2, 20), "ok"));
        assertThat(answers.findings()).extracting(SheetFinding::column).containsExactly("ordered");
    }

    @Test
    void a_sheet_without_the_columns_is_refused() {
        assertThat(SheetFixture.said((Refused<?>) read("产品编号,已订件数,答复", "A1,1,")).get(0)).contains("lacks the columns 编号, 预计到货");
    }

    @Test
    void a_file_that_is_no_sheet_is_refused(@TempDir Path folder) {
        assertThat(sheet.read(folder.resolve("none.xlsx"), LISTS)).isInstanceOf(Refused.class);
    }
}
