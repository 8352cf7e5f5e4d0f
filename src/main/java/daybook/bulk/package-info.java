/**
 * Commands by sheet (批量命令): what the rows of a sheet say, which batch they are of, and which of them were done before. It does no command itself: that is the
 * order desk's. Open {@link daybook.bulk.CommandSheet} first.
 */
@NullMarked
package daybook.bulk;

import org.jspecify.annotations.NullMarked;
