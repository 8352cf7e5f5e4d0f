package daybook.intake;

import java.io.IOException;
import java.io.Reader;

/**
 * Doubles stray quotation marks on their way to the parser. Buyers' messages hold quotation marks that nobody doubled
 * ({@code "5" nail","next"}); a parser that goes by the standard stops there, a lenient one swallows the rows that follow. Here a
 * quotation mark closes a cell only before a comma, a line break or the end. One pass, character by character, no allocation.
 */
final class QuoteMender extends Reader {
    private static final int SIZE = 8_192;

    private enum State {
        START_OF_CELL,
        BARE,
        QUOTED,
        AFTER_QUOTE
    }

    private final Reader in;
    private final char[] buffer = new char[SIZE];
    private int position;
    private int length;
    private State state = State.START_OF_CELL;
    private boolean atEnd;
    private char newest = '\n';

    QuoteMender(Reader in) {
        this.in = in;
    }

    /** Whether the last character has been read. */
    boolean isAtEnd() {
        return atEnd;
    }

    /** Whether the last character that has been read ends a row. */
    boolean isAtBreak() {
        return newest == '\n' || newest == '\r';
    }

    @Override
    public int read(char[] target, int offset, int wanted) throws IOException {
        if (position == length && !fill()) {
            return -1;
        }
        int to = offset;
        int last = offset + wanted - 1; // a stray quotation mark takes two places
        while (position < length && to < last) {
            char c = buffer[position++];
            if (c > ',' && state != State.AFTER_QUOTE) {
                state = state == State.START_OF_CELL ? State.BARE : state;
            } else if (isStray(c)) {
                target[to++] = '"';
                state = State.QUOTED;
            } else {
                state = after(c);
            }
            target[to++] = c;
        }
        newest = position > 0 ? buffer[position - 1] : newest;
        return to - offset;
    }

    private boolean isStray(char c) {
        return state == State.AFTER_QUOTE && c != '"' && c != ',' && c != '\n' && c != '\r';
    }

    private State after(char c) {
        if (state == State.QUOTED) {
            return c == '"' ? State.AFTER_QUOTE : State.QUOTED;
        }
        if (c == ',' || c == '\n' || c == '\r') {
            return State.START_OF_CELL;
        }
        boolean opens = c == '"' && state != State.BARE; // or is the second of two
        return opens ? State.QUOTED : State.BARE;
    }

    private boolean fill() throws IOException {
        position = 0;
        length = Math.max(0, in.read(buffer, 0, SIZE));
        atEnd |= length == 0;
        return length > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
