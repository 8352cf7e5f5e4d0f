package daybook.orders;

import daybook.stock.Folded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a red-name customer is known by, in a normal form in which the list and an order agree. What is masked is
 * shared by many and is never a key: its normal form is null.
 */
record BlacklistEntry(Kind kind, String entry, String cause) {
    /** As the column of the table says it. */
    enum Kind {
        ACCOUNT,
        PHONE,
        ADDRESS
    }

    private static final int FEWEST_DIGITS = 7;
    private static final int LONGEST = 300;
    private static final int MOBILE_DIGITS = 11;
    private static final String NULL = "null";

    /** Everything by which an order names its customer, with this cause. */
    static List<BlacklistEntry> of(OrderContent order, String cause) {
        List<BlacklistEntry> entries = new ArrayList<>();
        add(entries, Kind.ACCOUNT, account(order.account()), cause);
        add(entries, Kind.PHONE, phone(order.mobile()), cause);
        add(entries, Kind.PHONE, phone(order.phone()), cause);
        add(entries, Kind.ADDRESS, address(order.receiver(), order.address()), cause);
        return entries;
    }

    private static void add(List<BlacklistEntry> entries, Kind kind, @Nullable String entry, String cause) {
        if (entry != null && entries.stream().noneMatch(e -> e.kind() == kind && e.entry().equals(entry))) {
            entries.add(new BlacklistEntry(kind, entry, cause));
        }
    }

    /** An Alipay account, case and width folded; null if it is empty or masked. */
    static @Nullable String account(String text) {
        return Masking.ciphertext(text.strip()) ? null : key(Folded.withoutBlanks(text));
    }

    /** The digits of a telephone, without the mainland's 86 before a mobile; null if it is masked or has fewer than 7. */
    static @Nullable String phone(String text) {
        if (Masking.masked(text)) {
            return null;
        }
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        String number = withoutCountry(digits.toString());
        return number.length() < FEWEST_DIGITS ? null : key(number);
    }

    /** Receiver and address without blanks, without a {@code null} in place of a district and without the postal code at the end; null if either is empty or masked. */
    static @Nullable String address(String receiver, String address) {
        if (Masking.ciphertext(receiver.strip()) || Masking.ciphertext(address.strip())) {
            return null;
        }
        String person = key(Folded.withoutBlanks(receiver));
        String place = key(withoutNull(withoutPostalCode(Folded.withoutBlanks(address))));
        return person == null || place == null ? null : key(person + ' ' + place);
    }

    private static @Nullable String key(String text) {
        if (text.isEmpty() || text.equals(NULL) || Masking.starred(text)) {
            return null;
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Files write {@code 湘潭市 null 建设街道} and {@code 湘潭市    建设街道} for the same place. */
    private static String withoutNull(String address) {
        return address.replace(NULL, "");
    }

    /** The same entry as it is made today: one that was stored before may have a {@code null} in its address. */
    BlacklistEntry renewed() {
        return kind == Kind.ADDRESS ? new BlacklistEntry(kind, withoutNull(entry), cause) : this;
    }

    private static String withoutCountry(String digits) {
        String number = digits.startsWith("00") ? digits.substring(2) : digits;
        return number.length() == MOBILE_DIGITS + 2 && number.startsWith("861") ? number.substring(2) : number;
    }

    /** {@code …1号(510000)} → {@code …1号}. */
    private static String withoutPostalCode(String address) {
        int open = address.length() - "(510000)".length();
        if (open < 0 || address.charAt(open) != '(' || !address.endsWith(")")) {
            return address;
        }
        for (int at = open + 1; at < address.length() - 1; at++) {
            if (address.charAt(at) < '0' || address.charAt(at) > '9') {
                return address;
            }
        }
        return address.substring(0, open);
    }
}
