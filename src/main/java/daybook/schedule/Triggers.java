package daybook.schedule;

import daybook.jobs.JobDefinition;
import daybook.jobs.JobDefinitions.Kind;
import daybook.jobs.JobDefinitions;
import daybook.jobs.Timing;
import daybook.jobs.Timing.Misfire;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Makes the store of triggers say what the files of {@code jobs/} say, before the scheduler starts. A trigger that is as it was stays untouched, because it
 * knows when it fired last, and so what was missed while no process ran.
 */
final class Triggers implements SmartInitializingSingleton {
    /** Of the jobs that the files define. */
    static final String JOBS = "jobs";

    /** Of what the service does besides. */
    static final String SERVICE = "service";

    private final Scheduler scheduler;
    private final JobDefinitions jobs;
    private final ScheduleSettings settings;
    private final Clock clock;

    Triggers(Scheduler scheduler, JobDefinitions jobs, ScheduleSettings settings, Clock clock) {
        this.scheduler = scheduler;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            synchronise();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the triggers could not be written", e);
        }
    }

    void synchronise() throws SchedulerException {
        for (JobDefinition job : jobs.all()) {
            DueTimes.check(job, clock.instant()); // what can never fire is told before anything is changed
        }
        Set<JobKey> wanted = new HashSet<>();
        for (JobDefinition job : jobs.all()) {
            if (job.timing().fires()) {
                wanted.add(put(job));
            }
        }
        for (JobKey known : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(JOBS))) {
            if (!wanted.contains(known)) {
                scheduler.deleteJob(known);
            }
        }
        repeat("look", LookJob.class, settings.lookEvery());
        repeat("watch", WatchJob.class, settings.watchEvery());
    }

    private JobKey put(JobDefinition job) throws SchedulerException {
        JobKey key = new JobKey(job.name(), JOBS);
        scheduler.addJob(detail(key, FireJob.class), true);
        Set<TriggerKey> wanted = new HashSet<>();
        List<Timing.Cron> crons = job.timing().crons();
        for (int i = 0; i < crons.size(); i++) {
            CronTrigger trigger = trigger(job, crons.get(i), new TriggerKey(job.name() + "-" + (i + 1), JOBS));
            wanted.add(trigger.getKey());
            if (!isAsBefore(trigger)) {
                replace(trigger);
            }
        }
        for (Trigger known : scheduler.getTriggersOfJob(key)) {
            if (known instanceof CronTrigger && !wanted.contains(known.getKey())) {
                scheduler.unscheduleJob(known.getKey());
            }
        }
        return key;
    }

    /** A node that dies while a job fires has it fired again by another one. */
    private static JobDetail detail(JobKey key, Class<? extends Job> type) {
        return JobBuilder.newJob(type).withIdentity(key).storeDurably().requestRecovery(type == FireJob.class).build();
    }

    private CronTrigger trigger(JobDefinition job, Timing.Cron cron, TriggerKey key) {
        CronScheduleBuilder schedule =
                CronScheduleBuilder.cronSchedule(cron.expression()).inTimeZone(TimeZone.getTimeZone(job.timing().zone()));
        return QuartzDates.from(since(job))
                .withIdentity(key)
                .forJob(job.name(), JOBS)
                .withSchedule(
                        job.timing().misfire() == Misfire.SKIP
                                ? schedule.withMisfireHandlingInstructionDoNothing()
                                : schedule.withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    /** A new or changed import counts from the beginning of the day as long as its deadline is to come: what it would have been due for is made up for. */
    private Instant since(JobDefinition job) {
        Instant now = clock.instant();
        DueTimes times = DueTimes.of(job);
        LocalDate today = times.day(now);
        boolean inTime = job.kind() == Kind.IMPORT && now.isBefore(times.deadline(today));
        return inTime ? today.atStartOfDay(job.timing().zone()).toInstant() : now;
    }

    private boolean isAsBefore(CronTrigger wanted) throws SchedulerException {
        return scheduler.getTrigger(wanted.getKey()) instanceof CronTrigger known
                && known.getCronExpression().equals(wanted.getCronExpression())
                && known.getTimeZone().equals(wanted.getTimeZone())
                && known.getMisfireInstruction() == wanted.getMisfireInstruction();
    }

    private void repeat(String name, Class<? extends Job> type, Duration every) throws SchedulerException {
        scheduler.addJob(detail(new JobKey(name, SERVICE), type), true);
        TriggerKey key = new TriggerKey(name, SERVICE);
        boolean asBefore = scheduler.getTrigger(key) instanceof SimpleTrigger known && known.getRepeatInterval() == every.toMillis();
        if (!asBefore) {
            replace(TriggerBuilder.newTrigger()
                    .withIdentity(key)
                    .forJob(name, SERVICE)
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                            .withIntervalInMilliseconds(every.toMillis())
                            .repeatForever()
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build());
        }
    }

    private void replace(Trigger trigger) throws SchedulerException {
        if (scheduler.rescheduleJob(trigger.getKey(), trigger) == null) {
            scheduler.scheduleJob(trigger);
        }
    }
}
