/**
 * The pages that people open: today, the calendar, a run. Templates say how they look, {@code wording/page*.properties} what they say; open
 * {@link daybook.admin.page.TodayPage} first.
 */
@NullMarked
package daybook.admin.page;

import org.jspecify.annotations.NullMarked;
