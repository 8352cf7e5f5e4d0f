package daybook.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The boxes that hold cell comments. The library draws each over its own cell and two rows high, too small for what we write; this
 * moves it to the right of the cell and makes it higher, by rewriting the anchors ({@code column,x,row,y,column,x,row,y}) in a stream.
 */
final class CommentBoxes {
    private static final byte[] OPENING = "<x:Anchor>".getBytes(StandardCharsets.US_ASCII);
    private static final int COLUMNS = 4;
    private static final int ROWS = 10;

    private CommentBoxes() {}

    static void enlarge(InputStream from, OutputStream to) throws IOException {
        int matched = 0;
        for (int b = from.read(); b >= 0; b = from.read()) {
            to.write(b);
            matched = b == OPENING[matched] ? matched + 1 : b == OPENING[0] ? 1 : 0;
            if (matched == OPENING.length) {
                to.write(anchor(untilTag(from)).getBytes(StandardCharsets.US_ASCII));
                matched = 0;
            }
        }
    }

    private static String untilTag(InputStream from) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int b = from.read();
        for (; b >= 0 && b != '<'; b = from.read()) {
            text.write(b);
        }
        return text.toString(StandardCharsets.US_ASCII);
    }

    private static String anchor(String old) {
        String[] numbers = old.split(",", -1);
        int column = Integer.parseInt(numbers[0].strip());
        int row = Integer.parseInt(numbers[2].strip());
        return (column + 1) + ",12," + row + ",4," + (column + 1 + COLUMNS) + ",0," + (row + ROWS) + ",0<";
    }
}
