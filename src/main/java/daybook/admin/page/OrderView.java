package daybook.admin.page;

import daybook.admin.Masked;
import daybook.desk.Member;
import daybook.orders.DeskNotes;
import daybook.orders.OrderContent;
import daybook.orders.OrderFacts;
import daybook.orders.OrderLine;
import daybook.orders.OrderLogStore;
import daybook.search.OrderSearch;
import daybook.slot.Home;
import daybook.validation.Finding;
import java.util.List;

/**
 * An order as its page shows it.
 *
 * @param content what the newest export says of it; look at {@code buyer} for who it is
 * @param findings what the newest run that judged it found
 * @param log empty until it is asked for
 * @param veiled whether its reader sees buyers' data covered
 * @param desk what people have written about it
 * @param family the order and those that people derived from the same one, the first first
 * @param forms the commands that its reader may give
 */
record OrderView(
        OrderFacts facts,
        OrderContent content,
        Masked buyer,
        List<OrderLine> lines,
        OrderSearch.CustomerOrders customer,
        List<Finding> findings,
        List<OrderLogStore.Entry> log,
        boolean logShown,
        boolean veiled,
        DeskNotes desk,
        List<Member> family,
        List<CommandForms.Form> forms,
        String shop) {
    public String css() {
        return "order-" + PageWords.css(facts.status());
    }

    /** Texts that were typed for people are shown to whoever may see buyers. */
    public String note(String text) {
        return veiled || text.equals("null") ? "" : text;
    }

    public String value(Finding finding) {
        return veiled ? Veil.over(finding) : finding.value();
    }

    /** Whether somebody knows which SKU a line means. */
    public boolean known(OrderLine line) {
        return facts.lines().stream().anyMatch(one -> one.lineNo() == line.line() && one.sku() != null);
    }

    /** Whether a line's refund says more than that there is none. */
    public boolean refunding(OrderLine line) {
        return !List.of("", "null", "没有申请退款").contains(line.refundStatus());
    }

    public boolean elsewhere() {
        return !shop.equals(Home.USUAL_SHOP);
    }

    public String wayToAll() {
        return Ways.orders(shop);
    }

    public String way(String deed) {
        return Ways.order(shop, facts.internalNumber(), deed);
    }

    public String wayTo(Member member) {
        return Ways.order(shop, Long.toString(member.internal()));
    }

    public String wayToLog() {
        return Ways.orderWithLog(shop, facts.internalNumber());
    }

    public String wayToCustomer(boolean paid) {
        return Ways.ordersOfCustomer(shop, facts.internalNumber(), paid);
    }
}
