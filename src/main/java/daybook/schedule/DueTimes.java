package daybook.schedule;

import daybook.jobs.JobDefinition;
import daybook.jobs.Timing;
import daybook.jobs.Timing.Cron;
import daybook.wording.Sentence;
import daybook.wording.UnusableSetting;
import java.text.ParseException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/** When a job is due: the times of its crons, its days off left out. */
final class DueTimes {
    /** As far as anybody looks for a day that is none off. */
    private static final int MOST_TIMES = 5_000;

    private final Timing timing;
    private final List<CronExpression> crons = new ArrayList<>();

    private DueTimes(Timing timing) {
        this.timing = timing;
    }

    /** Of that job; UnusableSetting with file and line if a cron of it is none. */
    static DueTimes of(JobDefinition job) {
        DueTimes times = new DueTimes(job.timing());
        job.timing().crons().forEach(cron -> times.crons.add(read(job, cron)));
        return times;
    }

    /** Refuses a job that says that it fires and never will, or that looks for files whose deadline has passed before it does. */
    static void check(JobDefinition job, Instant now) {
        DueTimes times = of(job);
        checkExtraDays(job, times);
        LocalTime deadline = job.timing().deadline();
        for (Cron cron : job.timing().crons()) {
            CronExpression expression = read(job, cron);
            if (QuartzDates.nextAfter(expression, now) == null) {
                throw new UnusableSetting(Sentence.of("job.never-fires", cron.place(), job.name(), cron.expression()));
            }
            if (deadline != null && times.nextAfter(expression, now).filter(times::isLateAlready).isPresent()) {
                throw new UnusableSetting(Sentence.of("job.late-already", cron.place(), job.name(), cron.expression(), deadline));
            }
        }
    }

    /** An extra day on which no cron fires would be due without a time. */
    private static void checkExtraDays(JobDefinition job, DueTimes times) {
        if (!job.timing().fires()) {
            return;
        }
        job.timing().daysOff().extraDays().filter(day -> times.firstOn(day).isEmpty()).findFirst().ifPresent(day -> {
            Cron cron = job.timing().crons().get(0);
            throw new UnusableSetting(Sentence.of("job.extra-day-without-time", cron.place(), job.name(), day, cron.expression()));
        });
    }

    /** Whether the deadline of that day is over when the job first fires on it; firing again after it does no harm. */
    private boolean isLateAlready(Instant time) {
        LocalDate day = day(time);
        return firstOn(day).filter(first -> !first.isBefore(deadline(day))).isPresent();
    }

    private static CronExpression read(JobDefinition job, Cron cron) {
        try {
            CronExpression expression = new CronExpression(cron.expression());
            expression.setTimeZone(TimeZone.getTimeZone(job.timing().zone()));
            return expression;
        } catch (ParseException e) {
            throw new UnusableSetting(Sentence.of("job.bad-cron", cron.place(), job.name(), cron.expression(), String.valueOf(e.getMessage())));
        }
    }

    /** The next time after that one, none if it does not fire by itself. */
    Optional<Instant> nextAfter(Instant time) {
        if (!timing.enabled()) {
            return Optional.empty();
        }
        return crons.stream().map(cron -> nextAfter(cron, time)).flatMap(Optional::stream).min(Instant::compareTo);
    }

    private Optional<Instant> nextAfter(CronExpression cron, Instant time) {
        Instant next = QuartzDates.nextAfter(cron, time);
        for (int i = 0; next != null && i < MOST_TIMES && timing.daysOff().isOff(day(next)); i++) {
            next = QuartzDates.nextAfter(cron, next);
        }
        return next == null || timing.daysOff().isOff(day(next)) ? Optional.empty() : Optional.of(next);
    }

    /** The first time on that day, none if the job is not due on it. */
    Optional<Instant> firstOn(LocalDate day) {
        Instant begin = day.atStartOfDay(timing.zone()).toInstant();
        return nextAfter(begin.minusSeconds(1)).filter(time -> day(time).equals(day));
    }

    /** The day that the job's clock shows then. */
    LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, timing.zone());
    }

    /** Until when the files of that day are looked for. Only of a job that waits for files. */
    Instant deadline(LocalDate day) {
        LocalTime deadline = Objects.requireNonNull(timing.deadline());
        return ZonedDateTime.of(day, deadline, timing.zone()).toInstant();
    }
}
