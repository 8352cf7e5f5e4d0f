package daybook.validation;

import daybook.intake.Column;
import daybook.orders.Blacklist.Match;
import daybook.orders.DeskNotes;
import daybook.slot.Slot;
import daybook.stock.Resolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A paid order of 2019 with one item, in which nothing is wrong until the test says so. Columns are named by their titles. */
final class AnOrder {
    static final Slot SLOT = Slot.parse("demo", "2019-3-12-1");
    static final int LINE = 7;
    private static final Map<String, FileFacts> FACTS = new HashMap<>();

    private final Map<String, String> cells = new HashMap<>();
    private final List<AnItem> items = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private List<String> orderTitles = Headers.ORDERS_2019;
    private List<String> itemTitles = Headers.ITEMS_2012;
    private Repeat repeat = Repeat.NONE;
    private final List<Match> blacklisted = new ArrayList<>();
    private DeskNotes notes = DeskNotes.NONE;

    private AnOrder() {
        with("订单编号", "=\"371654282545550830\"").with("买家会员名", "山云").with("买家支付宝账号", "a@example.com");
        with("买家应付货款", "39.60").with("买家应付邮费", "6.00").with("总金额", "45.60").with("买家实际支付金额", "45.60");
        with("订单状态", "买家已付款，等待卖家发货").with("买家留言", "null").with("收货人姓名", "何云");
        with("收货地址", "湖南省 湘潭市 岳塘区    某某街道 某某小区3栋2单元").with("联系电话", "'null").with("联系手机", "'13800003963");
        with("订单创建时间", "2019-03-11 15:55:25").with("订单付款时间", "2019-03-11 15:55:37");
        with("宝贝标题", "数据线").with("宝贝种类", "1").with("宝贝总数量", "2").with("退款金额", "0.00").with("修改后的收货地址", "null");
    }

    static AnOrder anOrder() {
        return new AnOrder();
    }

    AnOrder with(String title, String cell) {
        cells.put(title, cell);
        return this;
    }

    AnOrder without(String title) {
        return with(title, "");
    }

    /** One item with that cell; the order's own counts and amounts stay as they are. */
    AnOrder itemWith(String title, String cell) {
        return items(AnItem.anItem().with(title, cell));
    }

    AnOrder items(AnItem... some) {
        items.addAll(Arrays.asList(some));
        return this;
    }

    AnOrder answered(Resolution resolution) {
        return items(AnItem.anItem().answered(resolution));
    }

    AnOrder itemsOf2022() {
        itemTitles = Headers.ITEMS_2022;
        return this;
    }

    AnOrder orderTitles(List<String> titles) {
        orderTitles = titles;
        return this;
    }

    AnOrder itemTitles(List<String> titles) {
        itemTitles = titles;
        return this;
    }

    /** Another one that says the same by an order report without these columns. */
    AnOrder but(String... columns) {
        AnOrder other = copy();
        other.orderTitles = Headers.without(orderTitles, columns);
        return other;
    }

    /** Another one that says the same by an item report without these columns. */
    AnOrder butOfLines(String... columns) {
        AnOrder other = copy();
        other.itemTitles = Headers.without(itemTitles, columns);
        return other;
    }

    private AnOrder copy() {
        AnOrder other = new AnOrder();
        other.cells.putAll(cells);
        other.items.addAll(items);
        other.orderTitles = orderTitles;
        other.itemTitles = itemTitles;
        return other;
    }

    AnOrder repeated(Repeat how) {
        repeat = how;
        return this;
    }

    AnOrder changed(Difference... some) {
        differences.addAll(Arrays.asList(some));
        return this;
    }

    AnOrder noted(String internal, String finance, String shipping) {
        notes = new DeskNotes(internal, finance, shipping);
        return this;
    }

    AnOrder blacklisted(Column column, String cause) {
        blacklisted.add(new Match(column, cause));
        return this;
    }

    FileFacts facts() {
        return FACTS.computeIfAbsent(orderTitles + "|" + itemTitles, key -> Headers.facts(orderTitles, itemTitles));
    }

    OrderDraft draft() {
        return new OrderParser(facts().orders()).parse(Rows.row(LINE, orderTitles, cells));
    }

    /** Its items; an order that was given none has a good one. */
    List<LineDraft> lines() {
        return drafts(items.isEmpty() ? List.of(AnItem.anItem()) : items);
    }

    OrderCase build() {
        return build(items.isEmpty() ? List.of(AnItem.anItem()) : items);
    }

    OrderCase buildWithoutItems() {
        return build(List.of());
    }

    private OrderCase build(List<AnItem> of) {
        List<Resolution> answers = of.stream().map(AnItem::resolution).toList();
        return new OrderCase(SLOT, draft(), drafts(of), answers, facts(), repeat, differences, blacklisted, notes);
    }

    private List<LineDraft> drafts(List<AnItem> of) {
        List<LineDraft> lines = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            lines.add(of.get(i).draft(facts().items(), itemTitles, LINE + i));
        }
        return lines;
    }
}
