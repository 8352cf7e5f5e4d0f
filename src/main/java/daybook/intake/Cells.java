package daybook.intake;

/**
 * What a cell says, whoever saved the file. Every cell of the program is read through {@link #clean(String)}, so that {@code ="3737"},
 * {@code '13800001111} and {@code null} mean the same everywhere. Both methods give the same String back when there is nothing to do.
 */
public final class Cells {
    private static final String NULL = "null";

    private Cells() {}

    /**
     * The meaning of a cell: {@code ="…"} unwrapped, the leading apostrophe dropped, blanks trimmed (also U+3000, no-break space, TAB
     * and byte order mark), {@code null} empty.
     */
    public static String clean(String raw) {
        return isClean(raw) ? raw : cleaned(raw);
    }

    /** The cell as its owner sees it in a spreadsheet: only {@code ="…"} and the leading apostrophe gone. */
    public static String unwrap(String raw) {
        if (raw.isEmpty()) {
            return raw;
        }
        char first = raw.charAt(0);
        if (first == '\'') {
            return raw.substring(1);
        }
        boolean formula = first == '=' && raw.length() > 2 && raw.charAt(1) == '"' && raw.charAt(raw.length() - 1) == '"';
        return formula ? raw.substring(2, raw.length() - 1).replace("\"\"", "\"") : raw;
    }

    static boolean isBlank(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (!isBlank(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClean(String raw) {
        int length = raw.length();
        if (length == 0) {
            return true;
        }
        char first = raw.charAt(0);
        return first != '='
                && first != '\''
                && !isBlank(first)
                && !isBlank(raw.charAt(length - 1))
                && !(length == 4 && raw.equals(NULL));
    }

    private static String cleaned(String raw) {
        String text = trim(unwrap(trim(raw)));
        if (text.startsWith("'")) { // ="'138…", an apostrophe inside the wrapping
            text = trim(text.substring(1));
        }
        return text.equals(NULL) ? "" : text;
    }

    private static String trim(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isBlank(raw.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(raw.charAt(end - 1))) {
            end--;
        }
        return raw.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00a0' || c == '\ufeff';
    }
}
