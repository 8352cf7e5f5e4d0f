/**
 * Exception workbooks that come back mended: which rows a person has touched, what was meant, and which orders are to be judged again. It judges nothing
 * itself and knows no database. Open {@link daybook.mending.Returned} first, then {@link daybook.mending.MendedOrders}.
 */
@NullMarked
package daybook.mending;

import org.jspecify.annotations.NullMarked;
