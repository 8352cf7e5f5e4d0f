/** From a row to its findings. Open {@link daybook.validation.RuleBook} first. */
@NullMarked
package daybook.validation;

import org.jspecify.annotations.NullMarked;
