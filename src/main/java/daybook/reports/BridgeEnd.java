package daybook.reports;

import daybook.reconciliation.Measure;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** What stands below the bridge: the same figures counted from the single orders, the list of checks, and trade statuses out of scope. */
final class BridgeEnd {
    private static final int ORDERS = 1;
    private static final int YUAN = 4;

    private final BridgeSheet bridge;
    private final Page page;
    private final Styles styles;
    private final Words words;
    private final ReconciliationData data;

    BridgeEnd(BridgeSheet bridge, Words words, ReconciliationData data) {
        this.bridge = bridge;
        this.page = bridge.page();
        this.styles = page.styles();
        this.words = words;
        this.data = data;
    }

    void write(OrderSheets orders) {
        recount(orders);
        checks();
        outOfScope();
        bridge.differences().colour();
    }

    private void recount(OrderSheets orders) {
        page.heading(words.say("recount.title"));
        page.header(words.row("recount", "item", "orders", "orders-off", "yuan", "yuan-off"));
        recount(words.say("trace.exported"), orders, OrderSheets.EXPORTED, bridge.readRow(), "read");
        recount(words.say("trace.approved"), orders, OrderSheets.APPROVED, bridge.approvedSumRow(), null);
        recount(words.say("trace.downloaded"), orders, OrderSheets.DOWNLOADED, bridge.downloadedRow(), "downloaded");
        page.skip();
    }

    private void recount(
            String label, OrderSheets orders, int column, int bridgeRow, @Nullable String key) {
        Row row = page.row();
        Page.text(row, 0, label, styles.text);
        Page.formula(row, 1, orders.formula("COUNT", column), (double) orders.orders(column), styles.count);
        double ordersOff = orders.orders(column) - total(Measure.ORDERS, key);
        Page.formula(row, 2, off(1, row, ORDERS, bridgeRow), ordersOff, styles.strongCount);
        Page.formula(row, 3, orders.formula("SUM", column), CellType.yuan(orders.fen(column)), styles.money);
        double yuanOff = Figures.rounded(CellType.yuan(orders.fen(column)) - total(Measure.YUAN, key));
        Page.formula(row, 4, off(3, row, YUAN, bridgeRow), yuanOff, styles.strongMoney);
        bridge.differences().add(row.getRowNum(), 2);
        bridge.differences().add(row.getRowNum(), 4);
    }

    private static String off(int column, Row row, int bridgeColumn, int bridgeRow) {
        return "ROUND(" + Figures.cell(column, row.getRowNum()) + "-" + Figures.cell(bridgeColumn, bridgeRow) + ",2)";
    }

    private double total(Measure measure, @Nullable String key) {
        return key == null
                ? total(measure, "approved") + total(measure, "approvedByPeople")
                : bridge.total(measure, key);
    }

    private void checks() {
        page.heading(words.say("checks.title"));
        page.header(words.row("checks", "name", "measure", "left", "right", "closes"));
        for (ReconciliationData.Check check : data.checks()) {
            Row row = page.rowFor(check.name(), BridgeSheet.LABELS);
            boolean money = check.measure() == Measure.YUAN;
            Page.text(row, 0, check.name(), styles.wrapped);
            Page.text(row, 1, words.of(check.measure()), styles.text);
            Page.number(row, 2, Figures.shown(check.measure(), check.left()), money ? styles.money : styles.count);
            Page.number(row, 3, Figures.shown(check.measure(), check.right()), money ? styles.money : styles.count);
            Page.text(row, 4, words.say(check.closes() ? "checks.yes" : "checks.no"), check.closes() ? styles.yes : styles.no);
        }
        page.skip();
    }

    private void outOfScope() {
        page.heading(words.say("scope.title"));
        page.header(words.row("scope", "status", "orders"));
        data.outOfScopeByStatus().forEach((status, count) -> {
            Row row = page.rowFor(status, BridgeSheet.LABELS);
            Page.text(row, 0, status, styles.wrapped);
            Page.number(row, 1, (double) count, styles.count);
        });
    }
}
