package daybook.orders;

/**
 * Who a customer is: the Alipay account; the nick where an export has no account, as those since 2021 have none. What is masked or ciphertext is shared
 * by many and is nobody's.
 */
public final class Customer {
    private Customer() {}

    /** What all orders of one customer have in common; empty if nothing tells whose an order is. */
    public static String key(String account, String nick) {
        return isKey(account) ? account : isKey(nick) ? nick : "";
    }

    /** Whether that text tells one person from another. */
    public static boolean isKey(String text) {
        return !text.isEmpty() && !text.equals("null") && !Masking.masked(text);
    }
}
