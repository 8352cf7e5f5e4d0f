/** What Daybook says to people, in Chinese and in English. Open {@link daybook.wording.Wording} first. */
@NullMarked
package daybook.wording;

import org.jspecify.annotations.NullMarked;
