/** The workbooks and files that people open. */
@NullMarked
package daybook.reports;

import org.jspecify.annotations.NullMarked;
