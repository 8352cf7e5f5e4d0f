package daybook.reports;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts different order numbers, exactly: a number of up to 18 digits is its own value in a table of longs (16 MiB for a million of
 * them), the few that are longer or begin with 0 are kept as text.
 */
public final class DistinctNumbers {
    private static final int DIGITS_OF_A_LONG = 18;
    private static final long NONE = 0;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Set<String> others = new HashSet<>();
    private long[] table = new long[1 << 12];
    private int size;

    /** Whether the number was added. */
    public boolean contains(String number) {
        long value = value(number);
        if (value == NONE) {
            return others.contains(number);
        }
        int mask = table.length - 1;
        int at = (int) ((value * SPREAD) >>> 32) & mask;
        while (table[at] != NONE && table[at] != value) {
            at = (at + 1) & mask;
        }
        return table[at] == value;
    }

    /** Adds a number; adding it again changes nothing. */
    public void add(String number) {
        long value = value(number);
        if (value == NONE) {
            others.add(number);
        } else if (insert(table, value) && ++size * 2 > table.length) {
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

    private static boolean insert(long[] table, long value) {
        int mask = table.length - 1;
        int at = (int) ((value * SPREAD) >>> 32) & mask;
        while (table[at] != NONE) {
            if (table[at] == value) {
                return false;
            }
            at = (at + 1) & mask;
        }
        table[at] = value;
        return true;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        Arrays.stream(table).filter(value -> value != NONE).forEach(value -> insert(larger, value));
        table = larger;
    }
}
