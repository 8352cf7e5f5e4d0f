package daybook.search;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked for: as a condition on an order that was reached otherwise, and as a way to reach all that meet it.
 *
 * @param way null if there is none that would be short
 */
record Filter(Condition condition, @Nullable Way way) {}
