package daybook.schedule;

import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

/** Quartz speaks in dates of Java 1. They are known here only. */
final class QuartzDates {
    private QuartzDates() {}

    /** The next time after that one; null if there is none. */
    static @Nullable Instant nextAfter(CronExpression cron, Instant time) {
        Date next = cron.getNextValidTimeAfter(Date.from(time));
        return next == null ? null : next.toInstant();
    }

    /** The time for which a job was due, which may be before the one at which it is done. */
    static Instant due(JobExecutionContext context) {
        return context.getScheduledFireTime().toInstant();
    }

    /** A trigger that counts from that time on. */
    static TriggerBuilder<Trigger> from(Instant time) {
        return TriggerBuilder.newTrigger().startAt(Date.from(time));
    }

    /** A trigger that fires once, then. */
    static TriggerBuilder<SimpleTrigger> onceAt(Instant time) {
        return TriggerBuilder.newTrigger()
                .startAt(Date.from(time))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow());
    }
}
