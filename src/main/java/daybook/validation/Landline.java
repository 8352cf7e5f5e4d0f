package daybook.validation;

/** Landlines of the mainland: an area code ({@code 010}, {@code 0755}), seven or eight digits, perhaps an extension. */
final class Landline {
    private static final int SHORTEST = 7;
    private static final int LONGEST = 8;

    private Landline() {}

    /** {@code 075512345678}: the area code's length follows from its second digit. */
    static boolean inOneGo(String number) {
        if (Phone.digits(number, 0, number.length()) != number.length() || number.length() < 10 || number.charAt(0) != '0') {
            return false;
        }
        int area = shortArea(number.charAt(1)) ? 3 : 4;
        return area(number.substring(0, area)) && local(number.substring(area));
    }

    /** {@code 0755-12345678} and {@code 0755-1234567-123}; the area code's zero may be gone, as Excel and people leave it out. */
    static boolean parted(String area, String rest) {
        int hyphen = rest.indexOf('-');
        String local = hyphen < 0 ? rest : rest.substring(0, hyphen);
        String full = area.startsWith("0") ? area : "0" + area;
        return area(full) && local(local) && (hyphen < 0 || Phone.extension(rest, hyphen + 1));
    }

    private static boolean area(String area) {
        boolean digits = Phone.digits(area, 0, area.length()) == area.length();
        if (!digits || area.length() < 3 || area.length() > 4 || area.charAt(0) != '0' || area.charAt(1) == '0') {
            return false;
        }
        return area.charAt(1) != '1' || area.equals("010");
    }

    private static boolean local(String local) {
        int length = local.length();
        boolean digits = length >= SHORTEST && length <= LONGEST && Phone.digits(local, 0, length) == length;
        return digits && local.charAt(0) != '0' && local.charAt(0) != '1';
    }

    private static boolean shortArea(char second) {
        return second == '1' || second == '2';
    }
}
