package daybook.cli.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A GBK file written as bytes: texts are encoded once, when the program starts, numbers digit by digit. A million orders are more
 * than a gigabyte, and an encoder and strings would take most of the time. A row must be shorter than 16 KB.
 */
final class CsvBytes implements Closeable {
    private static final Charset GBK = Charset.forName("GBK");
    private static final int SIZE = 1 << 17;
    private static final int LONGEST_ROW = 1 << 14;

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int at = 0;

    CsvBytes(Path file) throws IOException {
        out = Files.newOutputStream(file);
    }

    static byte[] gbk(String text) {
        return text.getBytes(GBK);
    }

    static byte[][] gbk(String... texts) {
        byte[][] all = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            all[i] = gbk(texts[i]);
        }
        return all;
    }

    CsvBytes raw(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, at, bytes.length);
        at += bytes.length;
        return this;
    }

    CsvBytes raw(char ascii) {
        buffer[at++] = (byte) ascii;
        return this;
    }

    /** {@code "text",} */
    CsvBytes cell(byte[] text) {
        return raw('"').raw(text).raw('"').raw(',');
    }

    /** {@code "19.80",} */
    CsvBytes yuanCell(long fen) {
        return raw('"').yuan(fen).raw('"').raw(',');
    }

    CsvBytes numberCell(long value) {
        return raw('"').number(value).raw('"').raw(',');
    }

    CsvBytes yuan(long fen) {
        if (fen < 0) {
            raw('-');
        }
        long amount = Math.abs(fen);
        return number(amount / 100).raw('.').digits(amount % 100, 2);
    }

    CsvBytes number(long value) {
        int width = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            width++;
        }
        return digits(value, width);
    }

    /** The last digits of a number that is not negative, so many of them. */
    CsvBytes digits(long value, int width) {
        long rest = value;
        for (int i = at + width - 1; i >= at; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        at += width;
        return this;
    }

    void endRow() throws IOException {
        raw('\n');
        if (at > SIZE - LONGEST_ROW) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, at);
        at = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
