/**
 * What happened that somebody must be told of: a run that ended, an alarm that was raised or closed. Whoever makes it happen writes it down here;
 * notices, pages and metrics read it. Begin with {@link daybook.event.ShopEvent}.
 */
@NullMarked
package daybook.event;

import org.jspecify.annotations.NullMarked;
