/** The shop's day: slots, sessions, and the folders of a slot. Open {@link daybook.slot.Slot} first. */
@NullMarked
package daybook.slot;

import org.jspecify.annotations.NullMarked;
