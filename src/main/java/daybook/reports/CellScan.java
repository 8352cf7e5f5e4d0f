package daybook.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads the cells of a sheet that this program wrote, byte by byte and without objects: ugly for speed, a general XML reader took ten
 * times as long for the payment download. It knows just the XML that such a sheet is made of, and refuses everything else rather than
 * to read over it.
 */
final class CellScan {
    private static final int LONGEST_TAG = 4096;
    private static final int LONGEST_VALUE = 6 * SafeText.LONGEST_CELL;
    private static final int LONGEST_NUMBER = 17;

    private final InputStream in;
    private final byte[] bytes = new byte[1 << 16];
    private final byte[] tag = new byte[LONGEST_TAG];
    private final byte[] value = new byte[LONGEST_VALUE];
    private int at;
    private int end;
    private int tagLength;
    private int valueLength;
    private int row;
    private int column;
    private boolean text;

    CellScan(InputStream in) {
        this.in = in;
    }

    /** Moves to the next row; false after the last one. */
    boolean nextRow() throws IOException {
        nextTag();
        while (!is("row") && !is("/sheetData")) {
            if (row > 0) {
                throw unexpected();
            }
            nextTag(); // what stands before the rows
        }
        if (is("/sheetData")) {
            return false;
        }
        int start = attribute(" r=\"");
        row = start < 0 ? row + 1 : digits(start);
        column = -1;
        return true;
    }

    /** Moves to the next cell of the row; false after the last one. */
    boolean nextCell() throws IOException {
        nextTag();
        if (is("/row")) {
            return false;
        }
        if (!is("c")) {
            throw unexpected();
        }
        place();
        int type = attribute(" t=\"");
        text = type >= 0 && tag[type] == 'i';
        boolean known = type < 0 || text || tag[type] == 'n' || (tag[type] == 's' && tag[type + 1] == '"');
        if (!known) {
            throw unexpected();
        }
        boolean shared = type >= 0 && tag[type] == 's';
        valueLength = 0;
        if (tag[tagLength - 1] != '/') {
            content();
        }
        if (shared) {
            value[0] = '?'; // the text is elsewhere: nobody may take its number for a value
            valueLength = Math.max(valueLength, 1);
        }
        return true;
    }

    private void place() throws IOException {
        column++;
        int letter = attribute(" r=\"");
        if (letter >= 0) {
            int stated = 0;
            for (; tag[letter] >= 'A' && tag[letter] <= 'Z'; letter++) {
                stated = stated * 26 + tag[letter] - 'A' + 1;
            }
            if (stated <= column) {
                throw unexpected();
            }
            column = stated - 1;
        }
    }

    private void content() throws IOException {
        nextTag();
        while (!is("/c")) {
            if (is("v") || is("t")) {
                collect();
                if (valueLength == 0) {
                    throw unexpected();
                }
                nextTagName();
                if (!is("/v") && !is("/t")) {
                    throw unexpected();
                }
            } else if (!is("is") && !is("/is")) {
                throw unexpected();
            }
            nextTag();
        }
    }

    private void collect() throws IOException {
        for (int b = read(); b != '<'; b = read()) {
            if (valueLength == LONGEST_VALUE) {
                throw unexpected();
            }
            value[valueLength++] = (byte) b;
        }
    }

    /** The row's number, the first is 1. */
    int row() {
        return row;
    }

    /** The cell's column, the first is 0. */
    int column() {
        return column;
    }

    /** The cell's text, which may be empty. */
    String text() throws IOException {
        if (!text && valueLength > 0) {
            throw unexpected();
        }
        for (int i = 0; i < valueLength; i++) {
            if (value[i] == '&') {
                throw unexpected();
            }
        }
        return new String(value, 0, valueLength, StandardCharsets.UTF_8);
    }

    /** The cell's number, which must be whole; 0 for an empty cell. */
    long whole() throws IOException {
        long hundredths = hundredths();
        if (hundredths % 100 != 0) {
            throw unexpected();
        }
        return hundredths / 100;
    }

    /** A hundred times the cell's number, which may have two decimals; 0 for an empty cell. */
    long hundredths() throws IOException {
        if (text || valueLength > LONGEST_NUMBER) {
            throw unexpected();
        }
        boolean negative = valueLength > 1 && value[0] == '-';
        long number = 0;
        int decimals = -1;
        for (int i = negative ? 1 : 0; i < valueLength; i++) {
            if (value[i] == '.' && decimals < 0) {
                decimals = 0;
            } else if (value[i] >= '0' && value[i] <= '9' && decimals < 2) {
                number = number * 10 + value[i] - '0';
                decimals += decimals < 0 ? 0 : 1;
            } else {
                throw unexpected();
            }
        }
        for (int i = Math.max(decimals, 0); i < 2; i++) {
            number *= 10;
        }
        return negative ? -number : number;
    }

    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = in.read(bytes);
            if (end <= 0) {
                end = 0;
                throw new IOException("the sheet ends after row " + row);
            }
        }
        return bytes[at++];
    }

    private void nextTag() throws IOException {
        for (int b = read(); b != '<'; b = read()) {
            if (b < 0 || b > ' ') {
                throw unexpected();
            }
        }
        nextTagName();
    }

    /** Takes the rest of a tag, with its attributes. */
    private void nextTagName() throws IOException {
        tagLength = 0;
        boolean quoted = false;
        for (int b = read(); quoted || b != '>'; b = read()) {
            if (tagLength == LONGEST_TAG) {
                throw unexpected();
            }
            quoted ^= b == '"';
            tag[tagLength++] = (byte) b;
        }
        if (tagLength == 0) {
            throw unexpected();
        }
    }

    private boolean is(String name) {
        int length = name.length();
        if (tagLength < length || (tagLength > length && tag[length] != ' ' && tag[length] != '/')) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (tag[i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the value of an attribute begins in the tag, or -1; {@code name} with the blank before and the quote after it. */
    private int attribute(String name) {
        int length = name.length();
        for (int start = 0; start + length < tagLength; start++) {
            int matched = 0;
            while (matched < length && tag[start + matched] == name.charAt(matched)) {
                matched++;
            }
            if (matched == length) {
                return start + length;
            }
        }
        return -1;
    }

    private int digits(int start) {
        int number = 0;
        for (int i = start; tag[i] >= '0' && tag[i] <= '9'; i++) {
            number = number * 10 + tag[i] - '0';
        }
        return number;
    }

    private IOException unexpected() {
        return new IOException("row " + row + ", column " + (column + 1) + " is not as this program writes it");
    }
}
