package daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.stock.PurchaseList;
import daybook.wording.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurchaseTextTest {
    private final Path file;

    PurchaseTextTest(@TempDir Path folder) {
        this.file = folder.resolve("采购产品列表2011-2-15-1.txt");
    }

    private String written(Language language, int attempt, PurchaseList list) throws IOException {
        new PurchaseText(language).write(file, MadeUp.SLOT, attempt, list, MadeUpPurchases.TODAY);
        return Files.readString(file);
    }

    @Test
    void it_is_numbered_short_and_grouped_as_it_is_read_out() throws IOException {
        assertThat(written(Language.CHINESE, 1, MadeUpPurchases.list()).split("\r\n")).containsExactly(
                "采购产品列表 2011-2-15-1",
                "共 5 个 SKU，51 件，¥679.99（其中 2 个 SKU、32 件没有进货价，未计入金额）",
                "",
                "【采购员 小王】4 个 SKU，21 件，¥679.99（其中 1 个 SKU、2 件没有进货价，未计入金额）",
                "",
                "◆ 东方服饰（电话 0755-1234567）",
                "3 个 SKU，20 件，¥630.00（其中 1 个 SKU、2 件没有进货价，未计入金额）",
                "WLY0QU1098 春秋新款纯棉长袖衬衫女宽松百搭",
                "1) 黑色 L：6 件，2 单在等，最久 7 天",
                "2) 黑色 XL：12 件，4 单在等，最久 10 天",
                "K77 =HYPERLINK(\"x\")水杯",
                "3) 不分颜色尺码：2 件，1 单在等",
                "",
                "◆ 西湖鞋业（没有电话）",
                "1 个 SKU，1 件，¥49.99",
                "XZ2040 帆布鞋",
                "4) 白 37：1 件，1 单在等，最久 0 天",
                "",
                "【没有指定采购员】1 个 SKU，30 件，都没有进货价",
                "",
                "◆ 没有写供货商（没有电话）",
                "1 个 SKU，30 件，都没有进货价",
                "B300 袜子",
                "5) 灰 均码：30 件，1 单在等，最久 1 天",
                "",
                "【仍未答复】2 个 SKU",
                "2) WLY0QU1098 春秋新款纯棉长袖衬衫女宽松百搭",
                "黑色 XL：12 件，2011-2-12-2 起没有答复",
                "5) B300 袜子",
                "灰 均码：30 件，2011-2-14-1 起没有答复",
                "",
                "【逾期未到】1 个 SKU",
                "- WLY0QU1001 短袖",
                "白 M：4 件，应 2011-02-13 到，已逾期 2 天",
                "东方服饰（电话 0755-1234567）");
    }

    @Test
    void a_rerun_says_which_attempt_it_is() throws IOException {
        assertThat(written(Language.CHINESE, 2, MadeUpPurchases.list())).startsWith("采购产品列表 2011-2-15-1（第 2 次）\r\n");
    }

    @Test
    void it_speaks_english_on_request() throws IOException {
        assertThat(written(Language.ENGLISH, 1, MadeUpPurchases.list()))
                .contains("* 东方服饰 (phone 0755-1234567)", "2) 黑色 XL: 12 pcs, orders waiting: 4, oldest 10 d", "[Overdue] 1 SKU")
                .doesNotContain("件");
    }

    @Test
    void an_empty_list_says_that_nothing_is_to_be_bought() throws IOException {
        assertThat(written(Language.CHINESE, 1, MadeUpPurchases.nothing())).isEqualTo("采购产品列表 2011-2-15-1\r\n没有要采购的货品。\r\n");
    }

    @Test
    void a_name_with_a_line_break_makes_no_line_of_its_own() {
        assertThat(PurchaseWords.line("  a\r\n9) b\u2028c\t")).isEqualTo("a 9) b c");
    }
}
