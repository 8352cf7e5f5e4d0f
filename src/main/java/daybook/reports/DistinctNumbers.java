package daybook.reports;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Different order numbers, counted exactly, with an amount each: a number of up to 19 digits is its own value, taken as unsigned, in a table of longs
 * (32 MiB with its amounts for a million of them); the few that are longer or begin with 0 are kept as text.
 */
public final class DistinctNumbers {
    private static final int DIGITS_OF_A_LONG = 19;
    private static final long NONE = 0;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Map<String, Long> others = new HashMap<>();
    private long[] table = new long[1 << 12];
    private long[] amounts = new long[table.length];
    private int size;

    /** What was added for the number, in fen; null if it never was. */
    public @Nullable Long fen(String number) {
        long value = value(number);
        if (value == NONE) {
            return others.get(number);
        }
        int at = find(table, value);
        return table[at] == NONE ? null : Long.valueOf(amounts[at]);
    }

    /** Adds fen for a number; a number that is added again is counted once, and its fen add up. */
    void add(String number, long fen) {
        long value = value(number);
        if (value == NONE) {
            others.merge(number, fen, Long::sum);
            return;
        }
        int at = find(table, value);
        boolean isNew = table[at] == NONE;
        table[at] = value;
        amounts[at] += fen;
        if (isNew && ++size * 2 > table.length) {
            grow();
        }
    }

    long count() {
        return (long) size + others.size();
    }

    private static long value(String number) {
        int length = number.length();
        if (length == 0 || length > DIGITS_OF_A_LONG || number.charAt(0) == '0') {
            return NONE;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                return NONE;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** The place of a value, or the free one where it would stand. */
    private static int find(long[] table, long value) {
        int mask = table.length - 1;
        int at = (int) ((value * SPREAD) >>> 32) & mask;
        while (table[at] != NONE && table[at] != value) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        long[] theirs = new long[larger.length];
        for (int i = 0; i < table.length; i++) {
            if (table[i] != NONE) {
                int at = find(larger, table[i]);
                larger[at] = table[i];
                theirs[at] = amounts[i];
            }
        }
        table = larger;
        amounts = theirs;
    }
}
