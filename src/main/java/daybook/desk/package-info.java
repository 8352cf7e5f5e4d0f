/**
 * The order desk (后台): what people do to one order, and what becomes of the orders derived from it. Open {@link daybook.desk.Command} first, then
 * {@link daybook.desk.Desk}, which decides; the stores load what it decides by and keep what it decides.
 */
@NullMarked
package daybook.desk;

import org.jspecify.annotations.NullMarked;
