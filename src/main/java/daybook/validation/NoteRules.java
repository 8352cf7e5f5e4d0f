package daybook.validation;

import daybook.intake.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes that say how or what to ship, where shipping does not look: the buyer's message, the seller's memos, the internal and the finance note. Shipping reads the shipping note alone,
 * so customer service has to write there what is meant for it.
 */
final class NoteRules {
    static final String ID = "double-note";

    /** Those of the shops that Daybook knows. */
    static final List<String> WORDS = List.of(
            "圆通", "申通", "中通", "韵达", "顺丰", "汇通", "百世", "天天快递", "宅急送", "EMS", "邮政", "德邦", "极兔", "发京东",
            "礼物", "礼品", "赠品", "换款", "换色", "换码", "换货", "补发", "加急", "包装", "贺卡");

    private final List<String> words;

    private NoteRules(List<String> words) {
        this.words = words;
    }

    /** {@code words}: couriers, gifts and the like; a note with one of them is meant for shipping. */
    static Rule doubleNote(List<String> words) {
        return Rule.warns(ID, Owner.CUSTOMER_SERVICE, new NoteRules(words)::look);
    }

    private void look(OrderCase c, Marks marks) {
        OrderDraft order = c.order();
        String shipping = c.notes().shipping();
        order(order, Column.MESSAGE, order.message(), shipping, marks);
        order(order, Column.MEMO, order.memo(), shipping, marks);
        order(order, Column.ORDER_NUMBER, c.notes().internal(), shipping, marks);
        order(order, Column.ORDER_NUMBER, c.notes().finance(), shipping, marks);
        for (LineDraft line : c.lines()) {
            String found = isSaidAbove(order, line.remark()) ? "" : found(line.remark(), shipping);
            if (!found.isEmpty()) {
                marks.line(line, Column.REMARK, line.remark(), found);
            }
        }
    }

    private void order(OrderDraft order, Column column, String note, String shipping, Marks marks) {
        String found = found(note, shipping);
        if (!found.isEmpty()) {
            marks.order(order, column, note, found);
        }
    }

    /** Newer item reports repeat the order's message or memo in every row. */
    private static boolean isSaidAbove(OrderDraft order, String remark) {
        return remark.equals(order.message()) || remark.equals(order.memo());
    }

    /** The words for shipping in a note that the shipping note has not, in the order of the configuration; empty if there is none. */
    private String found(String note, String shipping) {
        if (note.isEmpty()) {
            return "";
        }
        List<String> found = new ArrayList<>(2);
        for (String word : words) {
            if (contains(note, word) && !contains(shipping, word)) {
                found.add(word);
            }
        }
        return String.join("、", found);
    }

    /** People write {@code EMS} and {@code ems}. */
    private static boolean contains(String note, String word) {
        for (int at = 0; at + word.length() <= note.length(); at++) {
            if (note.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
