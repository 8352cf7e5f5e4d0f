package daybook.jobs;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a job is due.
 *
 * @param crons when it fires; empty for a job that only people start
 * @param zone whose clock the crons, the deadline and the days are read by
 * @param deadline until when the files of the day are looked for; null for a job that does not wait for files
 * @param shops for which shops it is done
 * @param enabled off: it fires never, and is started by people only
 */
public record Timing(
        List<Cron> crons, ZoneId zone, Misfire misfire, @Nullable LocalTime deadline, DaysOff daysOff, List<String> shops, boolean enabled) {
    public Timing {
        crons = List.copyOf(crons);
        shops = List.copyOf(shops);
    }

    /**
     * One expression of Quartz: seconds, minutes, hours, day of month, month, day of week, perhaps year.
     *
     * @param place where it is written: file and line, for whoever finds that it is none
     */
    public record Cron(String expression, String place) {}

    /** What is done about a time at which no process ran that could have fired. */
    public enum Misfire {
        /** The job is done once as soon as a process runs again; slots of days that were missed are looked for, too. */
        FIRE_ONCE,
        /** Nothing: the next time is soon enough. */
        SKIP
    }

    /** Whether it fires by itself. */
    public boolean fires() {
        return enabled && !crons.isEmpty();
    }
}
