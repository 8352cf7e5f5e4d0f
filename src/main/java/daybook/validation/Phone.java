package daybook.validation;

/**
 * Tells whether a number can be rung: a mainland mobile, a landline with area code, a number of Hong Kong (852), Macau (853) or Taiwan
 * (886), or another number with {@code +} or {@code 00}. An extension may follow ({@code 17012345678-1234}); stars hide digits
 * ({@code 138****1234}).
 */
final class Phone {
    private static final int SHORTEST = 7;
    private static final int LONGEST = 26;

    private Phone() {}

    /** Whether the text is such a number; {@code +86}, {@code 0086} and {@code 86} may stand before a mainland one. */
    static boolean valid(String text) {
        if (mainlandMobile(text)) {
            return true;
        }
        String dialled = dialled(text);
        if (dialled.length() < SHORTEST || dialled.length() > LONGEST) {
            return false;
        }
        if (dialled.startsWith("+")) {
            return abroad(dialled.substring(1));
        }
        if (dialled.startsWith("00")) {
            return abroad(dialled.substring(2));
        }
        return mainland(dialled) || withCountry(dialled);
    }

    /** Behind {@code +} or {@code 00}: the mainland, its three neighbours, or 7 to 15 digits of anywhere else. */
    private static boolean abroad(String number) {
        if (number.startsWith("86")) {
            return mainland(rest(number, 2));
        }
        if (neighbour(number)) {
            return neighbourNumber(number);
        }
        int digits = digits(number, 0, number.length());
        return digits >= 7 && digits <= 15 && number.charAt(0) != '0';
    }

    /** {@code 86-13800001111} and {@code 852-91234567}, as some files have them, without a plus. */
    private static boolean withCountry(String number) {
        if (number.startsWith("86")) {
            return mainland(rest(number, 2));
        }
        return neighbour(number) && neighbourNumber(number);
    }

    private static boolean neighbour(String number) {
        return number.startsWith("852") || number.startsWith("853") || number.startsWith("886");
    }

    /** Eight digits in Hong Kong and Macau; eight to ten in Taiwan, with or without the zero. */
    private static boolean neighbourNumber(String number) {
        String local = rest(number, 3);
        int digits = digits(local, 0, local.length());
        return number.startsWith("886") ? digits >= 8 && digits <= 10 : digits == 8;
    }

    private static boolean mainland(String number) {
        int hyphen = number.indexOf('-');
        String first = hyphen < 0 ? number : number.substring(0, hyphen);
        if (mainlandMobile(first)) {
            return hyphen < 0 || extension(number, hyphen + 1);
        }
        return hyphen < 0
                ? Landline.inOneGo(number)
                : Landline.parted(first, number.substring(hyphen + 1)) || mainlandMobile(number.replace("-", ""));
    }

    /** Eleven digits from 13 to 19; the middle may be starred, and all but the first may. */
    private static boolean mainlandMobile(String number) {
        if (number.length() != 11 || number.charAt(0) != '1') {
            return false;
        }
        char second = number.charAt(1);
        return ((second >= '3' && second <= '9') || second == '*') && digits(number, 2, 11) == 9;
    }

    /** One to six digits to the end. */
    static boolean extension(String number, int from) {
        int digits = digits(number, from, number.length());
        return digits >= 1 && digits <= 6 && digits == number.length() - from;
    }

    /** How many digits and stars there are; -1 if anything but these and hyphens is there. */
    static int digits(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || c == '*') {
                count++;
            } else if (c != '-') {
                return -1;
            }
        }
        return count;
    }

    private static String rest(String number, int from) {
        return number.substring(number.length() > from && number.charAt(from) == '-' ? from + 1 : from);
    }

    /** Without blanks, and with one kind of hyphen where people part the number or name an extension. */
    private static String dialled(String text) {
        StringBuilder dialled = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '０' && c <= '９') {
                dialled.append((char) (c - '０' + '0'));
            } else if ("-－—–_转,，".indexOf(c) >= 0 || (isClosing(c) && i + 1 < text.length())) {
                dialled.append('-');
            } else if (!Character.isWhitespace(c) && c != '　' && c != '(' && c != '（') {
                dialled.append(c == '＋' ? '+' : c);
            }
        }
        int length = dialled.length();
        dialled.setLength(length > 0 && dialled.charAt(length - 1) == '-' ? length - 1 : length);
        return dialled.toString();
    }

    private static boolean isClosing(char c) {
        return c == ')' || c == '）';
    }
}
