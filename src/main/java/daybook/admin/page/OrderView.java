package daybook.admin.page;

import daybook.admin.Masked;
import daybook.desk.Family;
import daybook.desk.Member;
import daybook.jobs.OrderGoods.OfOrder;
import daybook.orders.DeskNotes;
import daybook.orders.Money;
import daybook.orders.OrderContent;
import daybook.orders.OrderFacts;
import daybook.orders.OrderLine;
import daybook.orders.OrderLogStore;
import daybook.search.OrderSearch;
import daybook.slot.Home;
import daybook.validation.Finding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order as its page shows it.
 *
 * @param content what the newest export says of it; look at {@code buyer} for who it is
 * @param findings what the newest run that judged it found
 * @param log empty until it is asked for
 * @param goods the plan of its goods, if asked for
 * @param veiled whether its reader sees buyers' data covered
 * @param desk what people have written about it, as far as its reader may read it
 * @param courier whom people have it sent by; empty if they have chosen none
 * @param kin the order and those that people derived from the same one, the first first, and what is owed for them
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
        Optional<OfOrder> goods,
        boolean veiled,
        DeskNotes desk,
        String courier,
        Optional<Family> kin,
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

    /** The day on which who bought was masked, because the order is old; null if the ledger has it. */
    public @Nullable LocalDate masked() {
        LocalDateTime at = facts.maskedAt();
        return at == null ? null : at.toLocalDate();
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

    public List<Member> family() {
        return kin.map(Family::members).orElse(List.of());
    }

    public List<Family.Owed> owed() {
        return kin.map(Family::owed).orElse(List.of());
    }

    /** What is owed, by whichever side. */
    public Money amount(Family.Owed owed) {
        return new Money(Math.abs(owed.fen()));
    }

    /** The number of the order of the family for which something is owed. */
    public String number(Family.Owed owed) {
        return kin.orElseThrow().member(owed.order()).number();
    }

    /** Why the order is not shipped, in the reader's words. */
    public String why(OfOrder of) {
        PageWords words = PageWords.ofReader();
        return words.say("run.why-" + of.why(), veiled ? words.say("page.order-why-veiled") : of.reason(words::say));
    }

    public String wayToGoods() {
        return Ways.orderWithGoods(shop, facts.internalNumber());
    }

    public String wayToLog() {
        return Ways.orderWithLog(shop, facts.internalNumber());
    }

    public String wayToCustomer(boolean paid) {
        return Ways.ordersOfCustomer(shop, facts.internalNumber(), paid);
    }
}
