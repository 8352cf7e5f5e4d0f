/**
 * What is kept for how long: which slots, sheets and orders are old enough and done with, and what of them is removed or masked. It decides and writes tables; files are removed by
 * {@code jobs}. Begin with {@link daybook.retention.RetentionSettings} and {@link daybook.retention.QuietFamilyStore}.
 */
@NullMarked
package daybook.retention;

import org.jspecify.annotations.NullMarked;
