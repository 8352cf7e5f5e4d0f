package daybook.validation;

import org.jspecify.annotations.Nullable;

/**
 * What further rows of one order report say that have the order number of this one and say something else. A row that says the same is no matter to the
 * first.
 *
 * @param differentLine the line of the first row that does, as a spreadsheet counts it; 0 if there is none
 * @param trade what they say of the trade, the weightiest of it; null if a status that cannot be read
 */
public record Repeat(int differentLine, @Nullable TradeStatus trade) {
    /** No row contradicts it. */
    public static final Repeat NONE = new Repeat(0, TradeStatus.AWAITING_PAYMENT);

    /** With one more row that says something else. */
    public Repeat and(int line, @Nullable TradeStatus status) {
        return new Repeat(differentLine > 0 ? differentLine : line, TradeStatus.weightier(trade, status));
    }
}
