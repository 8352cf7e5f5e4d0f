package daybook.orders;

/**
 * What people have written about an order at the order desk, for those who read it.
 *
 * @param courier whom they have it sent by; empty if they have chosen none
 */
public record DeskEntry(DeskNotes notes, String courier) {
    /** Nobody has written anything. */
    public static final DeskEntry NONE = new DeskEntry(DeskNotes.NONE, "");
}
