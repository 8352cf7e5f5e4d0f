package daybook.reports;

/** Is shown every row of a payment download as it is read back. */
@FunctionalInterface
public interface Seen {
    /** One row: its order number, pieces and yuan paid in fen (0 where the cell is empty). */
    void row(String orderNumber, long pieces, long fen);
}
