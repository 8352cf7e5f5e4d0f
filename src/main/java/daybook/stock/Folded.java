package daybook.stock;

/** Makes texts comparable that a person would call the same: {@code ＸＸＬ}, {@code xxl} and {@code  XXL } are. */
public final class Folded {
    private static final int FULL_TO_HALF = '！' - '!';

    private Folded() {}

    /** Full width to half width, upper to lower case, runs of blanks to one space, none at the ends. Runs for every item row. */
    public static String of(String text) {
        return isFolded(text) ? text : fold(text);
    }

    /** Most texts of a report are, and need no copy. */
    private static boolean isFolded(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = c == ' ' ? !blank : isPlain(c);
            if (!fits) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || text.isEmpty();
    }

    /** Half-width and small, or Chinese or Japanese, which have neither case nor width here. */
    private static boolean isPlain(char c) {
        boolean half = c > ' ' && c < '\u007f';
        return half ? (c < 'A' || c > 'Z') : (c > '\u3000' && c < '\ua000');
    }

    private static String fold(String text) {
        int length = text.length();
        StringBuilder folded = new StringBuilder(length);
        boolean blank = false;
        for (int i = 0; i < length; i++) {
            char c = half(text.charAt(i));
            if (isBlank(c)) {
                blank = true;
                continue;
            }
            if (blank && !folded.isEmpty()) {
                folded.append(' ');
            }
            blank = false;
            folded.append(Character.toLowerCase(c));
        }
        return folded.toString();
    }

    /** The same without any blank. */
    public static String withoutBlanks(String text) {
        return of(text).replace(" ", "");
    }

    static char half(char c) {
        return c >= '！' && c <= '～' ? (char) (c - FULL_TO_HALF) : c;
    }

    private static boolean isBlank(char c) {
        return c == '\u00a0' || c == '\ufeff' || Character.isWhitespace(c);
    }
}
