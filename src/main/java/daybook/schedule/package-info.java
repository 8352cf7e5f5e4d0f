/**
 * When things are done: triggers of the jobs, slots that wait for their files, deadlines and alarms. Quartz is known here only.
 */
@NullMarked
package daybook.schedule;

import org.jspecify.annotations.NullMarked;
