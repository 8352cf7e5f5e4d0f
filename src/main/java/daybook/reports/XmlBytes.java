package daybook.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;

/**
 * XML as UTF-8 bytes, in one array that is used again and again. Ugly for speed: this is the one hot class of the workbooks, ten million
 * cells go through it, so it makes no objects, copies characters into bytes by hand and never looks at a character twice.
 */
final class XmlBytes {
    private static final int BUFFER = 1 << 18;
    private static final int WIDEST = 6; // &quot;
    private static final int NUMBER = 24;
    private static final int REPLACEMENT = 0xFFFD;
    private static final byte[][] ESCAPED = new byte[128][];
    private static final byte[] DIGITS = ascii("0123456789");
    private static final byte[] MINUS = {(byte) 0x2D};
    private static final int CENTS = 100;
    private static final int DAY = 86_400;
    private static final long FRACTION = 10_000_000_000L;
    private static final long DAY_ZERO = java.time.LocalDate.of(1899, 12, 30).toEpochDay();

    static {
        for (int c = 0; c < ' '; c++) {
            ESCAPED[c] = "\uFFFD".getBytes(StandardCharsets.UTF_8);
        }
        ESCAPED['\n'] = null;
        ESCAPED['\t'] = null;
        ESCAPED['\r'] = ascii("\n");
        ESCAPED['<'] = ascii("&lt;");
        ESCAPED['>'] = ascii("&gt;");
        ESCAPED['&'] = ascii("&amp;");
        ESCAPED['"'] = ascii("&quot;");
        ESCAPED['_'] = ascii("_x005F_");
    }

    private final OutputStream out;
    private final byte[] bytes = new byte[BUFFER];
    private final char[] chars = new char[SafeText.LONGEST_CELL];
    private int at;

    XmlBytes(OutputStream out) {
        this.out = out;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void room(int wanted) throws IOException {
        if (at + wanted > BUFFER) {
            flush();
        }
    }

    /** Hands everything on; call it when the part is complete. */
    void flush() throws IOException {
        out.write(bytes, 0, at);
        at = 0;
    }

    XmlBytes raw(byte[] markup) throws IOException {
        room(markup.length);
        System.arraycopy(markup, 0, bytes, at, markup.length);
        at += markup.length;
        return this;
    }

    /** Markup as it is. */
    XmlBytes raw(String markup) throws IOException {
        return raw(markup.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Text between tags or in an attribute: escaped, cut to what a cell holds, line ends as LF; what XML cannot say becomes U+FFFD, so
     * that the damage is seen. {@code _x003D_}, which a workbook takes for a character, is written so that it stays what it is.
     */
    XmlBytes text(String text) throws IOException {
        int length = Math.min(text.length(), SafeText.LONGEST_CELL);
        text.getChars(0, length, chars, 0);
        if (length < text.length()) {
            chars[length - 1] = '…';
        }
        room(length * WIDEST);
        byte[] to = bytes;
        int next = at;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c < 0x80) {
                byte[] escaped = ESCAPED[c];
                if (escaped == null || (c == '_' && !SafeText.codeAt(chars, i, length))) {
                    to[next++] = (byte) c;
                } else if (c != '\r' || i + 1 == length || chars[i + 1] != '\n') {
                    System.arraycopy(escaped, 0, to, next, escaped.length);
                    next += escaped.length;
                }
            } else if (c < 0x800) {
                to[next++] = (byte) (0xC0 | (c >> 6));
                to[next++] = (byte) (0x80 | (c & 0x3F));
            } else if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                next = three(c > REPLACEMENT ? REPLACEMENT : c, next);
            } else if (i + 1 < length && Character.isSurrogatePair(c, chars[i + 1])) {
                next = four(Character.toCodePoint(c, chars[++i]), next);
            } else {
                next = three(REPLACEMENT, next);
            }
        }
        at = next;
        return this;
    }

    private int three(int c, int next) {
        bytes[next] = (byte) (0xE0 | (c >> 12));
        bytes[next + 1] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[next + 2] = (byte) (0x80 | (c & 0x3F));
        return next + 3;
    }

    private int four(int c, int next) {
        bytes[next] = (byte) (0xF0 | (c >> 18));
        bytes[next + 1] = (byte) (0x80 | ((c >> 12) & 0x3F));
        bytes[next + 2] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[next + 3] = (byte) (0x80 | (c & 0x3F));
        return next + 4;
    }

    XmlBytes number(long value) throws IOException {
        room(NUMBER);
        long rest = value;
        if (rest < 0) {
            bytes[at++] = '-';
            rest = -rest;
        }
        int width = 1;
        for (long left = rest / 10; left > 0; left /= 10) {
            width++;
        }
        digits(rest, width);
        return this;
    }

    private void digits(long value, int width) {
        long rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            bytes[i] = DIGITS[(int) (rest % 10)];
            rest /= 10;
        }
        at += width;
    }

    /** Fen as yuan: 10905 is 109.05. */
    XmlBytes yuan(long fen) throws IOException {
        if (fen < 0) {
            raw(MINUS);
        }
        long amount = Math.abs(fen);
        number(amount / CENTS);
        if (amount % CENTS != 0) {
            bytes[at++] = '.';
            digits(amount % CENTS, 2);
        }
        return this;
    }

    /** As a spreadsheet counts: days since the end of 1899, the time of day as a fraction. */
    XmlBytes time(LocalDateTime time) throws IOException {
        room(2 * NUMBER);
        number(time.toLocalDate().toEpochDay() - DAY_ZERO);
        bytes[at++] = '.';
        digits((time.toLocalTime().toSecondOfDay() * FRACTION + DAY / 2) / DAY, 10);
        return this;
    }

}
