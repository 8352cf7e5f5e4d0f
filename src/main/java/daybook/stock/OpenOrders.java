package daybook.stock;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The orders that want goods, with their lines: a million orders fit into some fifty megabytes, so it holds numbers in arrays. Orders and lines are
 * counted from 0, in the order in which they were added; the lines of an order follow one another.
 */
public final class OpenOrders {
    /** Sorts behind every time: an order whose time of payment nobody knows is served last. */
    private static final long NEVER = Long.MAX_VALUE;

    private final long[] numbers;
    private final long[] paidAt;
    private final boolean[] urgent;
    private final int[] firstLine;
    private final int[] lineNo;
    private final long[] sku;
    private final int[] pieces;

    private OpenOrders(Builder b) {
        numbers = Arrays.copyOf(b.numbers, b.orders);
        paidAt = Arrays.copyOf(b.paidAt, b.orders);
        urgent = Arrays.copyOf(b.urgent, b.orders);
        firstLine = Arrays.copyOf(b.firstLine, b.orders + 1);
        firstLine[b.orders] = b.lines;
        lineNo = Arrays.copyOf(b.lineNo, b.lines);
        sku = Arrays.copyOf(b.sku, b.lines);
        pieces = Arrays.copyOf(b.pieces, b.lines);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How many orders. */
    public int orders() {
        return numbers.length;
    }

    /** How many lines. */
    public int lines() {
        return sku.length;
    }

    /** The place of the order with that internal number, -1 if it wants nothing. */
    public int find(long number) {
        for (int order = 0; order < numbers.length; order++) {
            if (numbers[order] == number) {
                return order;
            }
        }
        return -1;
    }

    /** 订单号 of an order. */
    public long number(int order) {
        return numbers[order];
    }

    /** When it was paid, shop time; null if the file gave no time. */
    public @Nullable LocalDateTime paidAt(int order) {
        return paidAt[order] == NEVER ? null : LocalDateTime.ofEpochSecond(paidAt[order], 0, ZoneOffset.UTC);
    }

    /** The same as a number that sorts. */
    long paidSecond(int order) {
        return paidAt[order];
    }

    /** Whether a person marked it urgent. */
    public boolean isUrgent(int order) {
        return urgent[order];
    }

    /** The first line of an order. */
    public int firstLine(int order) {
        return firstLine[order];
    }

    /** One past the last line of an order. */
    public int endLine(int order) {
        return firstLine[order + 1];
    }

    /** The line's number in the item report. */
    public int lineNo(int line) {
        return lineNo[line];
    }

    /** The SKU of a line, 0 if nobody knows it. */
    public long sku(int line) {
        return sku[line];
    }

    /** The pieces that a line wants, above 0. */
    public int pieces(int line) {
        return pieces[line];
    }

    /** Takes orders and lines one by one. */
    public static final class Builder {
        private long[] numbers = new long[1024];
        private long[] paidAt = new long[1024];
        private boolean[] urgent = new boolean[1024];
        private int[] firstLine = new int[1024];
        private int[] lineNo = new int[2048];
        private long[] sku = new long[2048];
        private int[] pieces = new int[2048];
        private int orders;
        private int lines;

        private Builder() {}

        /** Begins an order. */
        public void order(long number, @Nullable LocalDateTime paid, boolean isUrgent) {
            if (orders + 1 == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * orders + 2);
                paidAt = Arrays.copyOf(paidAt, numbers.length);
                urgent = Arrays.copyOf(urgent, numbers.length);
                firstLine = Arrays.copyOf(firstLine, numbers.length);
            }
            numbers[orders] = number;
            paidAt[orders] = paid == null ? NEVER : paid.toEpochSecond(ZoneOffset.UTC);
            urgent[orders] = isUrgent;
            firstLine[orders] = lines;
            orders++;
        }

        /** Adds a line to the order that was begun last. */
        public void line(int number, long ofSku, int wanted) {
            if (orders == 0 || wanted <= 0) {
                throw new IllegalArgumentException("a line of an order wants pieces: " + wanted);
            }
            if (lines == sku.length) {
                lineNo = Arrays.copyOf(lineNo, 2 * lines);
                sku = Arrays.copyOf(sku, 2 * lines);
                pieces = Arrays.copyOf(pieces, 2 * lines);
            }
            lineNo[lines] = number;
            sku[lines] = ofSku;
            pieces[lines] = wanted;
            lines++;
        }

        public OpenOrders build() {
            return new OpenOrders(this);
        }
    }
}
