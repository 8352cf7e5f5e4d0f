package daybook.search;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param next where the next page goes on; null on the last one
 * @param count how many there are in all, at most {@link #COUNTED}; 0 on further pages, where nobody counts again
 * @param more whether there are more than {@code count}
 * @param lookedFor what the words of the free text were taken for
 * @param hidden whether the text would have been looked for among buyers too, by somebody who may
 */
public record Found(List<Hit> hits, @Nullable Cursor next, int count, boolean more, Set<KeyKind> lookedFor, boolean hidden) {
    /** Counted no further than that. */
    public static final int COUNTED = 1_000;

    public Found {
        hits = List.copyOf(hits);
        lookedFor = Set.copyOf(lookedFor);
    }

    /** The same list of orders that show less. */
    public Found showing(List<Hit> shown) {
        return new Found(shown, next, count, more, lookedFor, hidden);
    }

    static Found nothing(Set<KeyKind> lookedFor, boolean hidden) {
        return new Found(List.of(), null, 0, false, lookedFor, hidden);
    }
}
