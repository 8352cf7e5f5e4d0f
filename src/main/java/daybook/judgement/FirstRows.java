package daybook.judgement;

import daybook.orders.OrderNumber;

/**
 * The first row of each order number: a hash table of primitives, because a million boxed entries would not fit beside everything else. Numbers of
 * up to 18 digits are kept exactly, longer ones by a 63-bit hash.
 */
final class FirstRows {
    private static final int SMALLEST = 1 << 12;
    private static final int EXACT_DIGITS = 18;

    private long[] keys = new long[SMALLEST];
    private long[] contents = new long[SMALLEST];
    private int[] lines = new int[SMALLEST];
    private int size;

    /** Adds a number that is new and gives -1; gives the entry of one that is not. */
    int put(OrderNumber number, long content, int line) {
        if (size * 3 > keys.length * 2) {
            grow();
        }
        long key = key(number.digits());
        int at = find(keys, key);
        if (keys[at] == key) {
            return at;
        }
        keys[at] = key;
        contents[at] = content;
        lines[at] = line;
        size++;
        return -1;
    }

    long content(int entry) {
        return contents[entry];
    }

    int line(int entry) {
        return lines[entry];
    }

    /** Never zero, which marks a free entry: a leading 1 keeps leading zeros apart, longer numbers get the sign bit. */
    private static long key(String digits) {
        long key = 1;
        if (digits.length() < EXACT_DIGITS) {
            for (int i = 0; i < digits.length(); i++) {
                key = key * 10 + (digits.charAt(i) - '0');
            }
            return key;
        }
        if (digits.length() == EXACT_DIGITS) {
            return Long.parseLong("1" + digits);
        }
        for (int i = 0; i < digits.length(); i++) {
            key = key * 0x9E3779B97F4A7C15L + digits.charAt(i);
        }
        return key | Long.MIN_VALUE;
    }

    private static int find(long[] keys, long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldContents = contents;
        int[] oldLines = lines;
        int length = oldKeys.length * 2;
        keys = new long[length];
        contents = new long[length];
        lines = new int[length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = find(keys, oldKeys[i]);
                keys[at] = oldKeys[i];
                contents[at] = oldContents[i];
                lines[at] = oldLines[i];
            }
        }
    }
}
