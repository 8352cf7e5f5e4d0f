package daybook.validation;

import daybook.orders.Money;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line as a report or the ledger has it, as far as a change of it matters.
 *
 * @param code the code that names the item, {@link LineDraft#itemCode()}
 */
public record LineText(
        String title, @Nullable Money price, @Nullable Integer quantity, String code, String attributes, String refundStatus) {
    static LineText of(LineDraft line) {
        return new LineText(
                line.title(), line.price().value(), line.quantity().value(), line.itemCode(), line.attributes(), line.refundStatus());
    }

    /** Whether it is that line, but for codes and refunds, for which a report may have no column. */
    boolean isOf(LineDraft line) {
        LineText other = of(line);
        return title.equals(other.title)
                && attributes.equals(other.attributes)
                && Objects.equals(price, other.price)
                && Objects.equals(quantity, other.quantity);
    }
}
