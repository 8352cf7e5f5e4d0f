package daybook.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks for many keys in lists that stay below a thousand: a longer list MariaDB turns into a table of its own ({@code
 * in_predicate_conversion_threshold}), and may then read the whole table that was asked for a few rows of.
 */
public final class InLists {
    private static final int LONGEST = 900;

    private InLists() {}

    /** Hands the keys on in lists. */
    public static <T> void each(Collection<T> keys, Consumer<List<T>> query) {
        List<T> list = new ArrayList<>(Math.min(keys.size(), LONGEST));
        for (T key : keys) {
            list.add(key);
            if (list.size() == LONGEST) {
                query.accept(list);
                list = new ArrayList<>(LONGEST);
            }
        }
        if (!list.isEmpty()) {
            query.accept(list);
        }
    }

    /** {@code ?,?,?}: a place for each of so many values. */
    public static String marks(int count) {
        return String.join(",", Collections.nCopies(count, "?"));
    }
}
