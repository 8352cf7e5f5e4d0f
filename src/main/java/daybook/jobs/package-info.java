/** Spring Batch wiring, one configuration a job. Open {@link daybook.jobs.ImportJob} first. */
@NullMarked
package daybook.jobs;

import org.jspecify.annotations.NullMarked;
