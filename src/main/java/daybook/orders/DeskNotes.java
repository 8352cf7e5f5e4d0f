package daybook.orders;

/** What people have written about an order for its three readers: the shop, finance, shipping. Empty where they have not. */
public record DeskNotes(String internal, String finance, String shipping) {
    /** Nobody has written anything. */
    public static final DeskNotes NONE = new DeskNotes("", "", "");
}
