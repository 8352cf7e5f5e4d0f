package daybook.validation;

/** What of an address is only writing: blanks, a {@code null} in place of a district, the postal code behind it. */
final class AddressText {
    static final String NULL = "null";

    private static final int POSTAL_CODE = 6;

    private AddressText() {}

    /** Without a postal code in brackets at its end, {@code (510180)}, and without the blanks there. */
    static String withoutPostalCode(String address) {
        int end = trimmedEnd(address, address.length());
        int open = end - POSTAL_CODE - 2;
        if (open < 0 || !bracket(address.charAt(open), '(', '（') || !bracket(address.charAt(end - 1), ')', '）')) {
            return address.substring(0, end);
        }
        for (int i = open + 1; i < end - 1; i++) {
            if (address.charAt(i) < '0' || address.charAt(i) > '9') {
                return address.substring(0, end);
            }
        }
        return address.substring(0, trimmedEnd(address, open));
    }

    /**
     * The address for comparing: without postal code, {@code null} and blanks, because Taobao spaces one and the same address
     * {@code 省 市 区 详址(邮编)} in one export and {@code 省 市 区    街道 详址} in the next.
     */
    static String comparable(String address) {
        String text = withoutPostalCode(address);
        StringBuilder kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            if (nullAt(text, at)) {
                at += NULL.length() - 1;
            } else if (!blank(text.charAt(at))) {
                kept.append(text.charAt(at));
            }
        }
        return kept.toString();
    }

    /** Whether a word {@code null} stands at that place. */
    static boolean nullAt(String text, int at) {
        int end = at + NULL.length();
        return text.startsWith(NULL, at)
                && (at == 0 || blank(text.charAt(at - 1)))
                && (end == text.length() || blank(text.charAt(end)));
    }

    /** Whether it parts words: blanks, tabs, the wide blank, the unbreakable one. */
    static boolean blank(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00a0';
    }

    private static int trimmedEnd(String text, int from) {
        int end = from;
        while (end > 0 && blank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean bracket(char c, char narrow, char wide) {
        return c == narrow || c == wide;
    }
}
