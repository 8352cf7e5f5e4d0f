package daybook.jobs;

import daybook.jobs.JobDefinitions.Kind;
import daybook.jobs.JobSettings.Value;
import daybook.jobs.JobSettings.Written;
import daybook.jobs.Timing.Cron;
import daybook.jobs.Timing.Misfire;
import daybook.slot.Home;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import daybook.wording.UnusableSetting;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Reads the files of {@code jobs/}. What one of them says wrong is told with file and line. */
final class JobFiles {
    private static final String SHANGHAI = "Asia/Shanghai";
    private static final Set<String> KEYS =
            Set.of("kind", "session", "cron", "zone", "misfire", "deadline", "daysoff", "extradays", "shops", "enabled");
    private static final String KEYS_FOR_PEOPLE = "kind, session, cron, zone, misfire, deadline, days-off, extra-days, shops, enabled";
    private static final Pattern MINUTES = Pattern.compile("\\d{1,4}");
    private static final int MINUTES_AN_HOUR = 60;
    private static final int LETTERS_OF_A_WEEKDAY = 3;

    private final JobValues written;

    private JobFiles(JobValues written) {
        this.written = written;
    }

    static JobDefinitions read(Environment environment) {
        List<JobDefinition> jobs = new ArrayList<>();
        JobSettings.in(environment).forEach((job, keys) -> {
            JobFiles file = new JobFiles(new JobValues(job, keys));
            JobDefinition definition = file.definition();
            jobs.stream().filter(other -> sameSlots(definition, other)).findFirst().ifPresent(other -> {
                throw file.wrong("job.slot-twice", file.written.place("session"), other.name());
            });
            jobs.add(definition);
        });
        return new JobDefinitions(jobs);
    }

    /** Whether both would wait for the files of one slot. One that does not fire by itself waits for none. */
    private static boolean sameSlots(JobDefinition job, JobDefinition other) {
        return job.session() != null
                && job.session() == other.session()
                && job.timing().fires()
                && other.timing().fires()
                && !Collections.disjoint(job.timing().shops(), other.timing().shops());
    }

    private JobDefinition definition() {
        for (Written key : written.keys().values()) {
            if (!KEYS.contains(key.key())) {
                throw wrong("job.unknown-key", key.place(), key.key(), KEYS_FOR_PEOPLE);
            }
        }
        Kind kind = written.constant("kind", Kind.class);
        if (kind == null) {
            throw wrong("job.no-kind", written.place(), JobValues.names(Kind.class));
        }
        Session session = written.constant("session", Session.class);
        if (kind == Kind.IMPORT && session == null) {
            throw wrong("job.no-session", written.place("kind"));
        }
        if (kind != Kind.IMPORT && session != null) {
            throw wrong("job.session-of-no-import", written.place("session"));
        }
        return new JobDefinition(written.job(), kind, session, timing(kind));
    }

    private Timing timing(Kind kind) {
        List<Cron> crons = written.all("cron").stream().map(value -> new Cron(value.text(), value.place())).toList();
        Misfire misfire = written.constant("misfire", Misfire.class);
        LocalTime deadline = deadline();
        if (kind == Kind.IMPORT && !crons.isEmpty() && deadline == null) {
            throw wrong("job.no-deadline", written.place("cron"));
        }
        if (kind != Kind.IMPORT && deadline != null) {
            throw wrong("job.deadline-of-no-import", written.place("deadline"));
        }
        return new Timing(crons, zone(), misfire == null ? Misfire.FIRE_ONCE : misfire, deadline, daysOff(), shops(), enabled());
    }

    private ZoneId zone() {
        Value value = written.one("zone");
        if (value == null) {
            return ZoneId.of(SHANGHAI);
        }
        try {
            return ZoneId.of(value.text());
        } catch (DateTimeException e) {
            throw wrong("job.bad-zone", value.place(), value.text());
        }
    }

    /** YAML reads {@code 11:00} without quotation marks as a number to the base of sixty: 660. */
    private @Nullable LocalTime deadline() {
        Value value = written.one("deadline");
        if (value == null) {
            return null;
        }
        try {
            if (MINUTES.matcher(value.text()).matches()) {
                int minutes = Integer.parseInt(value.text());
                return LocalTime.of(minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR);
            }
            return LocalTime.parse(value.text());
        } catch (DateTimeException e) {
            throw wrong("job.bad-deadline", value.place(), value.text());
        }
    }

    private DaysOff daysOff() {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        List<DaysOff.Range> off = new ArrayList<>();
        for (Value value : written.split("daysoff")) {
            DayOfWeek weekday = weekday(value.text());
            if (weekday == null) {
                off.add(range(value));
            } else {
                weekdays.add(weekday);
            }
        }
        return new DaysOff(weekdays, off, written.split("extradays").stream().map(this::range).toList());
    }

    private static @Nullable DayOfWeek weekday(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(name) || day.name().substring(0, LETTERS_OF_A_WEEKDAY).equals(name))
                .findFirst()
                .orElse(null);
    }

    private DaysOff.Range range(Value value) {
        try {
            int dots = value.text().indexOf("..");
            LocalDate from = Slot.parseDate(dots < 0 ? value.text() : value.text().substring(0, dots));
            return new DaysOff.Range(from, dots < 0 ? from : Slot.parseDate(value.text().substring(dots + 2)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw wrong("job.bad-day", value.place(), value.text());
        }
    }

    private List<String> shops() {
        List<String> shops = new ArrayList<>();
        for (Value value : written.split("shops")) {
            try {
                shops.add(new Slot(value.text(), LocalDate.EPOCH, Session.MORNING).shop());
            } catch (IllegalArgumentException e) {
                throw wrong("job.bad-shop", value.place(), value.text());
            }
        }
        return shops.isEmpty() ? List.of(Home.USUAL_SHOP) : shops;
    }

    private boolean enabled() {
        Value value = written.one("enabled");
        if (value != null && !value.text().equals("true") && !value.text().equals("false")) {
            throw wrong("job.bad-enabled", value.place(), value.text());
        }
        return value == null || value.text().equals("true");
    }

    private UnusableSetting wrong(String key, String place, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = place;
        arguments[1] = written.job();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new UnusableSetting(Sentence.of(key, arguments));
    }
}
