package daybook.validation;

import daybook.orders.Blacklist.Match;
import daybook.orders.DeskNotes;
import daybook.slot.Slot;
import daybook.stock.Resolution;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One order with everything that the rules may look at.
 *
 * @param resolutions one a line, in the order of the lines
 * @param repeat of further rows with its number in this report
 * @param differences from the version approved in an earlier slot; empty for a new order
 * @param blacklisted what of it is on the blacklist, and why; empty if nothing is
 * @param notes what people have written about it
 */
public record OrderCase(
        Slot slot,
        OrderDraft order,
        List<LineDraft> lines,
        List<Resolution> resolutions,
        FileFacts facts,
        Repeat repeat,
        List<Difference> differences,
        List<Match> blacklisted,
        DeskNotes notes) {

    /** The same with what is on the blacklist by these columns as well. */
    public OrderCase alsoBlacklisted(List<Match> matches) {
        List<Match> all = Stream.concat(blacklisted.stream(), matches.stream()).distinct().toList();
        return new OrderCase(slot, order, lines, resolutions, facts, repeat, differences, all, notes);
    }

    /** The same with other differences. */
    public OrderCase differing(List<Difference> others) {
        return new OrderCase(slot, order, lines, resolutions, facts, repeat, others, blacklisted, notes);
    }

    /** The same with other notes. */
    public OrderCase noted(DeskNotes others) {
        return new OrderCase(slot, order, lines, resolutions, facts, repeat, differences, blacklisted, others);
    }

    /** The same with lines that mean other goods; as many as there are lines. */
    public OrderCase meaning(List<Resolution> others) {
        return new OrderCase(slot, order, lines, others, facts, repeat, differences, blacklisted, notes);
    }

    /** The same with an order row and lines that say something else. */
    OrderCase saying(OrderDraft row, List<LineDraft> items) {
        return new OrderCase(slot, row, items, resolutions, facts, repeat, differences, blacklisted, notes);
    }

    /** How far Taobao has come with it. Where rows of its number contradict each other, which of them stands first is no matter. Null if that cannot be read. */
    public @Nullable TradeStatus trade() {
        return repeat.differentLine() > 0 ? TradeStatus.weightier(order.status(), repeat.trade()) : order.status();
    }

    /** Whether the buyer has paid, as far as the row can be read. */
    boolean paid() {
        TradeStatus trade = trade();
        return trade == TradeStatus.PAID || (trade == null && order.paidAt().value() != null);
    }
}
