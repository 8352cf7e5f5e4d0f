package daybook.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Days of the shop, the first and the last included; open where null. */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Period ANY = new Period(null, null);

    private static final LocalDateTime BEFORE_ALL = LocalDate.of(1000, 1, 1).atStartOfDay();
    private static final LocalDateTime AFTER_ALL = LocalDate.of(9999, 12, 31).atStartOfDay();

    public boolean isAny() {
        return from == null && to == null;
    }

    LocalDateTime begin() {
        return from == null || from.getYear() < BEFORE_ALL.getYear() ? BEFORE_ALL : from.atStartOfDay();
    }

    /** The first moment after it. */
    LocalDateTime end() {
        return to == null || to.getYear() >= AFTER_ALL.getYear() ? AFTER_ALL : to.plusDays(1).atStartOfDay();
    }
}
