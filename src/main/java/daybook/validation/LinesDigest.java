package daybook.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The lines of an order as text for people and for comparing: one line of text an item line, sorted, {@code title [attributes] code 19.80 ×2
 * refund status}. Two orders have the same lines if and only if the texts are equal.
 *
 * @param codes whether codes are told
 * @param refunds whether refund statuses are
 */
record LinesDigest(boolean codes, boolean refunds) {
    private static final String UNKNOWN = "?";

    /** Of these lines, in any order. */
    String of(List<LineText> lines) {
        List<String> entries = new ArrayList<>(lines.size());
        lines.forEach(line -> entries.add(entry(line)));
        Collections.sort(entries);
        return String.join("\n", entries);
    }

    private String entry(LineText line) {
        StringBuilder entry = new StringBuilder(line.title().length() + line.attributes().length() + line.code().length() + 24);
        entry.append(oneLine(line.title()));
        if (!line.attributes().isEmpty()) {
            entry.append(" [").append(oneLine(line.attributes())).append(']');
        }
        if (codes && !line.code().isEmpty()) {
            entry.append(' ').append(oneLine(line.code()));
        }
        entry.append(' ').append(line.price() == null ? UNKNOWN : line.price());
        entry.append(" ×").append(line.quantity() == null ? UNKNOWN : line.quantity());
        String refund = refunds ? Refunds.normal(line.refundStatus()) : "";
        return refund.isEmpty() ? entry.toString() : entry.append(' ').append(oneLine(refund)).toString();
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
