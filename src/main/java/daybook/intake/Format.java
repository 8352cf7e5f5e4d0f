package daybook.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the first bytes of a file say it is; its name is not asked. */
enum Format {
    TEXT,
    ZIP,
    OLE2,
    MARKUP,
    UTF16,
    EMPTY;

    /** Looks at the first bytes; {@code length} of {@code head} are filled. */
    static Format of(byte[] head, int length) {
        if (length == 0) {
            return EMPTY;
        }
        if (starts(head, length, 'P', 'K', 3, 4) || starts(head, length, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (starts(head, length, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE2;
        }
        if (starts(head, length, 0xFF, 0xFE) || starts(head, length, 0xFE, 0xFF)) {
            return UTF16;
        }
        return text(head, length);
    }

    private static Format text(byte[] head, int length) {
        int bom = hasBom(head, length) ? 3 : 0;
        String start = new String(head, bom, Math.min(length - bom, 1_024), StandardCharsets.ISO_8859_1).strip();
        if (start.isEmpty() && length < head.length) {
            return EMPTY;
        }
        String lower = start.toLowerCase(Locale.ROOT);
        boolean markup = lower.startsWith("<?xml") || lower.startsWith("<!") || lower.startsWith("<html")
                || lower.startsWith("<table") || lower.startsWith("<meta") || lower.startsWith("<head");
        return markup ? MARKUP : TEXT;
    }

    static boolean hasBom(byte[] head, int length) {
        return starts(head, length, 0xEF, 0xBB, 0xBF);
    }

    private static boolean starts(byte[] head, int length, int... magic) {
        if (length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
