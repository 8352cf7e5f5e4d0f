package daybook.orders;

/** Tells what Taobao has hidden: stars ({@code 张**}, {@code 1**********}) and ciphertext. Nothing here unmasks anything. */
public final class Masking {
    private static final int SHORTEST_CIPHERTEXT = 24;

    private Masking() {}

    /** Whether a part of it is starred out, or all of it is ciphertext. */
    public static boolean masked(String text) {
        return starred(text) || ciphertext(text);
    }

    public static boolean starred(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('＊') >= 0;
    }

    /** One long word of Base64 with digits and letters in it, perhaps between {@code ~} or {@code $}: no name, phone or address is that. */
    public static boolean ciphertext(String text) {
        if (text.length() < SHORTEST_CIPHERTEXT) {
            return false;
        }
        boolean digit = false;
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!isDigit && !isLetter && "+/=~$-_.:|".indexOf(c) < 0) {
                return false;
            }
            digit |= isDigit;
            letter |= isLetter;
        }
        return digit && letter;
    }
}
