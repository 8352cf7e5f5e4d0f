package daybook.reports;

/**
 * Text of strangers on its way into a file: a workbook cell must hold legal XML of at most 32,767 characters, and a CSV cell
 * must not begin like a formula. What a workbook cannot hold becomes U+FFFD, so that the damage is seen.
 */
final class SafeText {
    static final int LONGEST_CELL = 32_767;
    /** Those of full width are taken for the others where people write Chinese. */
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";
    private static final char REPLACEMENT = '\uFFFD';
    private static final int CODE = "_x003D_".length();

    private SafeText() {}

    /**
     * The text as a workbook cell can hold it, for a library that writes it as it is; the same object if nothing had to change. A workbook takes
     * {@code _x003D_} for a character, so that its underscore is written as one.
     */
    static String cell(String text) {
        String legal = legal(cut(text));
        return legal.contains("_x") ? cut(literal(legal)) : legal;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }

    private static String literal(String text) {
        char[] chars = text.toCharArray();
        StringBuilder literal = new StringBuilder(chars.length + CODE);
        for (int i = 0; i < chars.length; i++) {
            literal.append(codeAt(chars, i, chars.length) ? "_x005F_" : chars[i]);
        }
        return literal.toString();
    }

    /** Whether a workbook would take the seven characters from there for one: {@code _x}, four hexadecimal digits, {@code _}. */
    static boolean codeAt(char[] text, int at, int end) {
        if (at + CODE > end || text[at] != '_' || text[at + 1] != 'x' || text[at + CODE - 1] != '_') {
            return false;
        }
        for (int i = at + 2; i < at + CODE - 1; i++) {
            char c = text[i];
            boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            if (!hex) {
                return false;
            }
        }
        return true;
    }

    private static String legal(String cut) {
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
        return !text.isEmpty() && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
