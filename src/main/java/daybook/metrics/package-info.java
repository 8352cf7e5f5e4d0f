/**
 * What the service measures of itself, for those who watch it.
 */
@NullMarked
package daybook.metrics;

import org.jspecify.annotations.NullMarked;
