package daybook.validation;

import daybook.intake.Header;
import daybook.stock.Resolution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An item row in which nothing is wrong until the test says so: two pieces at 19.80 each, known to the catalogue. */
final class AnItem {
    private final Map<String, String> cells = new HashMap<>();
    private Resolution resolution = new Resolution.Known(1, "code");

    private AnItem() {
        with("订单编号", "=\"371654282545550830\"").with("主订单编号", "=\"371654282545550830\"");
        with("标题", "数据线").with("价格", "19.80").with("购买数量", "2").with("商家编码", "WLY0QU1098").with("外部系统编号", "null");
        with("商品属性", "颜色分类：白色").with("订单状态", "买家已付款，等待卖家发货").with("买家应付货款", "39.60").with("退款状态", "没有申请退款");
    }

    static AnItem anItem() {
        return new AnItem();
    }

    AnItem with(String title, String cell) {
        cells.put(title, cell);
        return this;
    }

    AnItem without(String title) {
        return with(title, "");
    }

    AnItem answered(Resolution answer) {
        resolution = answer;
        return this;
    }

    Resolution resolution() {
        return resolution;
    }

    LineDraft draft(Header header, List<String> titles, int line) {
        return new LineParser(header).parse(Rows.row(line, titles, cells));
    }
}
