package daybook.reports;

/**
 * Text of strangers on its way into a file: a workbook cell must hold legal XML of at most 32,767 characters, and a CSV cell
 * must not begin like a formula. What a workbook cannot hold becomes U+FFFD, so that the damage is seen.
 */
final class SafeText {
    static final int LONGEST_CELL = 32_767;
    private static final char REPLACEMENT = '\uFFFD';

    private SafeText() {}

    /** The text as a workbook cell can hold it; the same object if nothing had to change. */
    static String cell(String text) {
        String cut = text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
        for (int i = 0; i < cut.length(); i++) {
            if (suspicious(cut.charAt(i))) {
                return mended(cut);
            }
        }
        return cut;
    }

    private static boolean suspicious(char c) {
        return (c < ' ' && c != '\n' && c != '\t') || c >= '\uFFFE' || Character.isSurrogate(c);
    }

    private static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!suspicious(c)) {
                mended.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                mended.append(c).append(text.charAt(++i));
            } else if (c == '\r') {
                mended.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
            } else {
                mended.append(REPLACEMENT);
            }
        }
        return mended.toString();
    }

    /** The text with an apostrophe before it if a spreadsheet would take it for a formula. */
    static String csv(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
