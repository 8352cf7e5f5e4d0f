package daybook.admin;

import daybook.orders.OrderContent;

/**
 * A buyer as somebody sees him who need not know him: enough to recognise an order by, too little to reach anybody.
 *
 * @param receiver the first character
 * @param phone the first three and the last two digits; nothing of a short one
 * @param address province and city at most
 */
public record Masked(String receiver, String phone, String mobile, String address, String account) {
    private static final String STARS = "***";
    private static final int KEPT_OF_ADDRESS = 6;
    private static final int LONG_ENOUGH = 9;

    /** A buyer as whoever may see buyers sees him. */
    public static Masked open(OrderContent content) {
        return new Masked(content.receiver(), content.phone(), content.mobile(), content.address(), content.account());
    }

    public static Masked of(OrderContent content) {
        return new Masked(
                name(content.receiver()), phone(content.phone()), phone(content.mobile()), address(content.address()), name(content.account()));
    }

    static String name(String name) {
        String text = name.strip();
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1)) + STARS;
    }

    static String phone(String phone) {
        String text = phone.strip();
        if (text.isEmpty()) {
            return "";
        }
        return text.length() < LONG_ENOUGH ? STARS : text.substring(0, 3) + STARS + text.substring(text.length() - 2);
    }

    /** Addresses begin with province and city, which 6 characters hold of most; a short one is hidden as a whole. */
    static String address(String address) {
        String text = address.strip();
        if (text.isEmpty()) {
            return "";
        }
        return text.codePointCount(0, text.length()) <= 2 * KEPT_OF_ADDRESS ? STARS : text.substring(0, text.offsetByCodePoints(0, KEPT_OF_ADDRESS)) + STARS;
    }
}
