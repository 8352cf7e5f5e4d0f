package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoodsCommandsTest {
    @Test
    void the_commands_of_the_order_desk_are_verbs_with_their_arguments_as_options(@TempDir Path folder) {
        Books books = Books.ofSampleShop(folder.resolve("home"));
        books.does("run", "morning-import", "--date", "2011-2-15").endedWith(0);
        String explained = books.does("explain", "WLZ5PK4020", "深蓝", "27").endedWith(0).out();
        String number = explained.lines().filter(line -> line.contains("等货")).findFirst().orElseThrow().strip().split(" ", 2)[0];

        String made = books.does("gift", number, "--item", "5102", "--quantity", "2").endedWith(0).out();
        assertThat(made).contains("审核通过，已付费", "新订单：GIFT");
        String gift = made.substring(made.indexOf("GIFT")).strip();
        assertThat(books.does("order", gift).endedWith(0).out()).contains("订单 " + gift, "等待审核", "WLC8SJ5102", "同一家族：" + number);
        assertThat(books.does("approve", gift, "--reason", "ok").endedWith(0).out()).contains("审核通过");
        assertThat(books.does("explain", "WLC8SJ5102").endedWith(0).out()).contains(gift);
        assertThat(books.does("rebate", number, "--amount", "1.50", "--reason", "late").endedWith(0).out()).contains(number);
        books.does("courier", number, "--courier", "顺丰", "--reason", "asked for").endedWith(0);
        books.does("shipping-note", number, "--text", "易碎").endedWith(0);
        assertThat(books.does("order", number).endedWith(0).out()).contains("指定快递：顺丰", "发货备注：易碎", "同一家族：" + gift, "未结清：应付客户 1.50");
        assertThat(books.does("gift", number, "--item", "1098", "--quantity", "1").endedWith(3).sentence()).contains("以 1098 结尾的产品不止一个");
        assertThat(books.does("swap", number, "--item", "1098", "--price", "1").endedWith(2).sentence()).contains("--line");
        assertThat(books.does("payment", number, "--status", "拒付款", "--reason", "x").endedWith(2).sentence()).contains("“拒付款”不是付款状态");
        assertThat(books.does("reship", "RE1", "--reason", "lost").endedWith(2).sentence()).contains("没有订单 RE1");
    }

    @Test
    void explain_order_and_answers_say_what_they_found(@TempDir Path folder) throws IOException {
        Books books = Books.ofSampleShop(folder.resolve("home"));
        books.does("run", "morning-import", "--date", "2011-2-15").endedWith(0);

        String explained = books.does("explain", "WLZ5PK4020", "深蓝", "27").endedWith(0).out();
        assertThat(explained).contains("WLZ5PK4020 小脚牛仔裤：部分", "深蓝 27：缺货", "库存 0（次品 0），需求 5，已配货 0，可用 0，在途 0，采购件数 5", "等货");
        String number = explained.lines().filter(line -> line.contains("等货")).findFirst().orElseThrow().strip().split(" ", 2)[0];
        assertThat(books.does("order", number).endedWith(0).out()).contains("订单 " + number, "审核通过", "未发货：缺货", "预计到货：尚无答复");
        assertThat(books.does("orders", number).endedWith(0).out()).contains("1 个订单", number, "审核通过，已付费", "[订单编号]");
        assertThat(books.does("orders", "--status", "AWAITING_APPROVAL", "--place", "浙江", "--limit", "1").endedWith(0).out()).contains("个订单", "等待审核", "浙江");
        assertThat(books.does("orders", "--paid-from", "2011-2-14", "--limit", "2").endedWith(0).out()).contains("后面还有：--after ");
        assertThat(books.does("orders", "无此人").endedWith(0).out()).isEqualTo("0 个订单\n");
        assertThat(books.does("orders", "--paid-from", "yesterday").endedWith(2).sentence()).contains("不是日期");
        assertThat(books.does("orders", "--after", "x").endedWith(2).sentence()).contains("不是列表里的位置");
        assertThat(books.does("explain", "NO-SUCH").endedWith(2).sentence()).contains("库存表里没有 NO-SUCH");
        assertThat(books.does("order", "6211999999999999").endedWith(2).sentence()).contains("账本里没有订单");
        assertThat(books.does("order", "12ab").endedWith(2).sentence()).contains("“12ab”不是订单号");
        Path list = books.home.resolve("reports/2011-2-15-1/采购产品列表2011-2-15-1.xlsx");
        assertThat(books.does("answers", list.toString()).endedWith(0).out()).contains("0 行有答复");
        assertThat(books.does("answers", Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n").toString()).endedWith(2).sentence()).contains("缺少列");
    }
}
