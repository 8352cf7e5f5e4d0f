package daybook.validation;

import daybook.orders.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an order as text for people and for comparing: one line of text an item line, sorted, {@code title [attributes] code 19.80 ×2
 * refund status}. Two orders have the same lines if and only if the texts are equal.
 */
public final class LinesDigest {
    private static final String UNKNOWN = "?";

    private LinesDigest() {}

    /** Of the lines of a report. */
    public static String of(List<LineDraft> lines) {
        List<String> entries = new ArrayList<>(lines.size());
        for (LineDraft line : lines) {
            entries.add(entry(
                    line.title(),
                    line.price().value(),
                    line.quantity().value(),
                    line.itemCode(),
                    line.attributes(),
                    line.refundStatus()));
        }
        return join(entries);
    }

    /**
     * Of one line, as a report or the ledger has it.
     *
     * @param code the code that names the item, {@link LineDraft#itemCode()}
     */
    public static String entry(
            String title, @Nullable Money price, @Nullable Integer quantity, String code, String attributes, String refundStatus) {
        StringBuilder entry = new StringBuilder(title.length() + attributes.length() + code.length() + 24);
        entry.append(oneLine(title));
        if (!attributes.isEmpty()) {
            entry.append(" [").append(oneLine(attributes)).append(']');
        }
        if (!code.isEmpty()) {
            entry.append(' ').append(oneLine(code));
        }
        entry.append(' ').append(price == null ? UNKNOWN : price);
        entry.append(" ×").append(quantity == null ? UNKNOWN : quantity);
        String refund = Refunds.normal(refundStatus);
        return refund.isEmpty() ? entry.toString() : entry.append(' ').append(oneLine(refund)).toString();
    }

    /** Of several lines, in any order. */
    public static String join(List<String> entries) {
        List<String> sorted = new ArrayList<>(entries);
        Collections.sort(sorted);
        return String.join("\n", sorted);
    }

    /** What the first has and the second has not, counted; parted by {@code "; "}. */
    static String without(String digest, String other) {
        List<String> left = new ArrayList<>(digest.lines().toList());
        other.lines().forEach(left::remove);
        return String.join("; ", left);
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }
}
