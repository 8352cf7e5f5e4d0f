/** The ledger of orders. Open {@link daybook.orders.LedgerStore} first. */
@NullMarked
package daybook.orders;

import org.jspecify.annotations.NullMarked;
