package daybook.stock;

/** A waist in inches often carries the same in Chinese feet: {@code 32(2.46尺)}. Any other remark in round brackets may well be another garment. */
final class ChineseFeet {
    private static final String UNIT = "尺)";

    private ChineseFeet() {}

    /** A folded size without that measure. */
    static String without(String size) {
        int open = size.lastIndexOf('(');
        if (open <= 0 || !size.endsWith(UNIT)) {
            return size;
        }
        for (int at = open + 1; at < size.length() - UNIT.length(); at++) {
            char c = size.charAt(at);
            if ((c < '0' || c > '9') && c != '.') {
                return size;
            }
        }
        return size.substring(0, open).strip();
    }
}
