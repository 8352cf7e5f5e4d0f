package daybook.cli.bench;

import org.jspecify.annotations.Nullable;

/**
 * The values of one order, filled again for each row (making a million of them anew would cost more than writing them). A text that is
 * not null stands in its cell instead of the value. Times are seconds since the midnight that begins the day before; amounts are fen.
 */
final class MadeOrder {
    static final int MOST_LINES = 6;

    long seedPart;
    long indexPart;
    int buyerPart;
    Trade trade = Trade.PAID;
    @Nullable Defect defect;

    int createdAt;
    int paidAt;
    long goods;
    long postage;
    long total;
    long paid;
    int kinds;
    int pieces;
    long mobile;
    boolean landline;
    byte[] nick = Words.EMPTY;
    byte[] surname = Words.EMPTY;
    byte[] given = Words.EMPTY;
    byte[] place = Words.EMPTY;
    byte[] street = Words.EMPTY;
    byte[] home = Words.EMPTY;
    byte[] message = Words.EMPTY;
    byte[] courier = Words.EMPTY;
    int house;
    int room;
    int postalCode;
    boolean moved;

    int lines;
    final int[] products = new int[MOST_LINES];
    final int[] variants = new int[MOST_LINES];
    final int[] quantities = new int[MOST_LINES];
    final long[] prices = new long[MOST_LINES];

    byte @Nullable [] numberText;
    byte @Nullable [] statusText;
    byte @Nullable [] receiverText;
    byte @Nullable [] addressText;
    byte @Nullable [] mobileText;
    byte @Nullable [] createdText;
    byte @Nullable [] paidText;
    byte @Nullable [] goodsText;
    byte @Nullable [] totalText;
    byte @Nullable [] firstCode;
    byte @Nullable [] firstAttributes;
    byte @Nullable [] firstQuantity;
    byte @Nullable [] firstStatus;

    /** Forgets what a defect wrote. */
    void clear() {
        defect = null;
        moved = false;
        numberText = null;
        statusText = null;
        receiverText = null;
        addressText = null;
        mobileText = null;
        createdText = null;
        paidText = null;
        goodsText = null;
        totalText = null;
        firstCode = null;
        firstAttributes = null;
        firstQuantity = null;
        firstStatus = null;
    }

    /** Adds the same to postage, total and what was paid. */
    void dearer(long fen) {
        postage += fen;
        total += fen;
        paid += fen;
    }
}
