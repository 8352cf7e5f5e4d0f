package daybook.stock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A person's answer: what an item row says, and the SKU that it means. It answers to a code (with these attributes, if any are
 * given, else with all), or, where the code is empty, to a title with its attributes.
 */
record Alias(String title, String attributes, String code, long skuId) {
    private static final char SPLIT = '\u0000';

    /** What it answers to, in normal form. */
    String asked() {
        String text = AttributeParser.read(attributes).text();
        if (code.isEmpty()) {
            return byTitle(title, text);
        }
        return text.isEmpty() ? byCode(Folded.of(code)) : byCodeAnd(Folded.of(code), text);
    }

    /** Its primary key: the SHA-256 of {@link #asked()} in UTF-8, as 64 lower-case hexadecimal digits. */
    String key() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(asked().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String byCode(String foldedCode) {
        return foldedCode;
    }

    static String byCodeAnd(String foldedCode, String attributes) {
        return foldedCode + SPLIT + SPLIT + attributes;
    }

    static String byTitle(String title, String attributes) {
        return Folded.of(title) + SPLIT + attributes;
    }
}
