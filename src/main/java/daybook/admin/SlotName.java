package daybook.admin;

import daybook.slot.Slot;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads the names of slots out of addresses. */
public final class SlotName {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private SlotName() {}

    /**
     * The slot of that name, such as {@code 2011-2-15-1}; an {@link IllegalArgumentException} or a {@link DateTimeException} if there is none. Of years that no
     * export knows there is none either: the inbox is not to fill with folders of them.
     */
    public static Slot parse(String shop, String name) {
        Slot slot = Slot.parse(shop, name);
        if (!hasYear(slot.date())) {
            throw new IllegalArgumentException(name);
        }
        return slot;
    }

    /** Whether a day lies in the years that exports know. */
    static boolean hasYear(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
