package daybook.validation;

import daybook.orders.Blacklist.Match;
import daybook.orders.DeskNotes;
import daybook.slot.Slot;
import daybook.stock.Resolution;
import java.util.List;

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

    /** Whether the buyer has paid, as far as the row can be read. */
    boolean paid() {
        return order.status() == TradeStatus.PAID || (order.status() == null && order.paidAt().value() != null);
    }
}
