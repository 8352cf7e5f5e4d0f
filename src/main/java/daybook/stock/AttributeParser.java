package daybook.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads 商品属性. Pairs are split by {@code ;}, key and value by the first {@code :}, each also in full width. A remark in
 * {@code […]} at the end of a value belongs to no value; it may hold brackets and semicolons of its own.
 */
final class AttributeParser {
    /** Earlier ones win where a line has several. */
    private static final List<String> COLOUR_KEYS = List.of("颜色分类", "颜色", "主要颜色");

    private static final List<String> SIZE_KEYS = List.of("尺码", "尺寸", "鞋码");

    private final String text;
    private final StringBuilder normal = new StringBuilder();
    private int colourRank = COLOUR_KEYS.size();
    private int sizeRank = SIZE_KEYS.size();
    private String colour = "";
    private String size = "";

    private AttributeParser(String text) {
        this.text = text;
    }

    static Attributes read(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() || stripped.equals("null") ? Attributes.NONE : new AttributeParser(stripped).read();
    }

    private Attributes read() {
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = Folded.half(text.charAt(at));
            if (c == '[') {
                at = closing(at);
            } else if (c == ';') {
                pair(text.substring(start, at));
                start = at + 1;
            }
        }
        pair(text.substring(start));
        return new Attributes(colour, size, Folded.of(colour), Folded.of(size), normal.toString());
    }

    /** Where the bracket that opens here closes; here, if it never does and is no remark at all. */
    private int closing(int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            char c = Folded.half(text.charAt(at));
            if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return at;
            }
        }
        return open;
    }

    private void pair(String pair) {
        String plain = withoutRemark(pair);
        String key = Folded.of(plain);
        if (key.isEmpty()) {
            return;
        }
        int colon = colon(plain);
        String value = plain.substring(colon + 1).strip();
        if (colon >= 0) {
            key = Folded.of(plain.substring(0, colon));
            choose(key, value.equals("null") ? "" : value);
            key += ':' + Folded.of(value);
        }
        normal.append(normal.isEmpty() ? "" : ";").append(key);
    }

    private void choose(String key, String value) {
        int asColour = COLOUR_KEYS.indexOf(key);
        int asSize = SIZE_KEYS.indexOf(key);
        if (asColour >= 0 && asColour < colourRank && !value.isEmpty()) {
            colourRank = asColour;
            colour = value;
        } else if (asSize >= 0 && asSize < sizeRank && !value.isEmpty()) {
            sizeRank = asSize;
            size = value;
        }
    }

    private static int colon(String pair) {
        int half = pair.indexOf(':');
        int full = pair.indexOf('：');
        return half < 0 || full < 0 ? Math.max(half, full) : Math.min(half, full);
    }

    private static String withoutRemark(String pair) {
        String value = pair.strip();
        while (!value.isEmpty() && Folded.half(value.charAt(value.length() - 1)) == ']') {
            int open = opening(value);
            if (open < 0) {
                return value;
            }
            value = value.substring(0, open).strip();
        }
        return value;
    }

    /** Where the bracket opens that closes at the end, -1 if nowhere. */
    private static int opening(String value) {
        int depth = 0;
        for (int at = value.length() - 1; at >= 0; at--) {
            char c = Folded.half(value.charAt(at));
            if (c == ']') {
                depth++;
            } else if (c == '[' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
