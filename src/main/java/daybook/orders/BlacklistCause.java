package daybook.orders;

import java.util.Arrays;
import java.util.Optional;

/** The two causes for which people may put a customer on the blacklist. */
public enum BlacklistCause {
    BAD_REVIEW("恶意留差评"),
    RETURNED("无故退回");

    private final String text;

    BlacklistCause(String text) {
        this.text = text;
    }

    /** As the list says it. */
    public String text() {
        return text;
    }

    /** The cause that is written so; nothing if there is none. */
    public static Optional<BlacklistCause> of(String text) {
        return Arrays.stream(values()).filter(cause -> cause.text.equals(text.strip())).findFirst();
    }
}
