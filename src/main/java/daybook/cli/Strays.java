package daybook.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What libraries print though nobody asked them to. People and programs read what the commands say; this goes into the log if something fails, and
 * nowhere otherwise. The newest part is kept, so that memory does not grow.
 */
final class Strays extends OutputStream {
    private static final int KEPT = 1 << 16;

    private final byte[] newest = new byte[KEPT];
    private long written;

    PrintStream stream() {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b) {
        newest[(int) (written++ % KEPT)] = (byte) b;
    }

    synchronized String text() {
        int length = (int) Math.min(written, KEPT);
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = newest[(int) ((written - length + i) % KEPT)];
        }
        Arrays.fill(newest, (byte) 0);
        written = 0;
        return new String(text, StandardCharsets.UTF_8);
    }
}
