package daybook.orders;

/** How many characters of a text the ledger keeps; the file in the archive has the rest. */
public final class Longest {
    public static final int NICK = 128;
    public static final int ACCOUNT = 128;
    public static final int RECEIVER = 128;
    public static final int ADDRESS = 500;
    public static final int MESSAGE = 1000;
    public static final int MEMO = 1000;
    public static final int INVOICE = 255;

    private Longest() {}
}
