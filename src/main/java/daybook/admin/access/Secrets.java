package daybook.admin.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random passwords and tokens. */
final class Secrets {
    /** Without those that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int PASSWORD_LENGTH = 20; // 115 bits
    private static final int TOKEN_BYTES = 32;
    private static final String TOKEN_BEGINS = "dbk_"; // so that a scan for secrets finds one that was left somewhere

    private final SecureRandom random = new SecureRandom();

    /** One that a person can type. */
    String password() {
        StringBuilder password = new StringBuilder();
        while (password.length() < PASSWORD_LENGTH) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** One for a script. */
    String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return TOKEN_BEGINS + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The hash by which a token is known: a random token needs no slow one. */
    static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
