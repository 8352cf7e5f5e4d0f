package daybook.admin;

import daybook.admin.access.Permission;
import daybook.orders.DeskNotes;
import java.util.function.Predicate;

/** The notes of an order, as far as somebody may read them: they may quote a buyer, but whoever writes one reads it. */
public final class ReadableNotes {
    private ReadableNotes() {}

    /** {@code may}: what the reader may do. A note that is not the reader's is empty. */
    public static DeskNotes of(DeskNotes notes, Predicate<Permission> may) {
        return may.test(Permission.SEE_BUYERS)
                ? notes
                : new DeskNotes(
                        may.test(Permission.REMARK) ? notes.internal() : "",
                        may.test(Permission.HANDLE_MONEY) ? notes.finance() : "",
                        may.test(Permission.SERVE_BUYERS) ? notes.shipping() : "");
    }
}
