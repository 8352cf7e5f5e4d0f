/** Finds the files of a slot, recognises each report by its header, and streams its rows. Open {@link daybook.intake.Report} first. */
@NullMarked
package daybook.intake;

import org.jspecify.annotations.NullMarked;
