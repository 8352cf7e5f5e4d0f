/**
 * Tells people by mail and by chat robots what happened: every {@link daybook.event.ShopEvent} once, to whom the configuration names.
 */
@NullMarked
package daybook.notice;

import org.jspecify.annotations.NullMarked;
