/** Finds orders in the ledger, whatever its size. Open {@link daybook.search.OrderSearch} first, then {@link daybook.search.Wanted}. */
@NullMarked
package daybook.search;

import org.jspecify.annotations.NullMarked;
