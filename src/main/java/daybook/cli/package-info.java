/** The command line. Open {@link daybook.cli.Daybook} first. */
@NullMarked
package daybook.cli;

import org.jspecify.annotations.NullMarked;
