package daybook.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way into the ledger that leads to all orders that a filter lets through and to no others: by indexes, in one branch or several.
 *
 * @param sort how each branch is sorted by its index, so that reading can stop after a page; null if it is not
 */
record Way(List<Branch> branches, @Nullable Sort sort) {
    /** {@code index}: what leads there. */
    record Branch(Index index, Condition condition) {}

    static Way of(Index index, @Nullable Sort sort, Condition condition) {
        return new Way(List.of(new Branch(index, condition)), sort);
    }
}
