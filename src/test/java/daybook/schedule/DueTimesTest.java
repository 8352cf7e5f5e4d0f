package daybook.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.jobs.DaysOff;
import daybook.jobs.JobDefinition;
import daybook.jobs.JobDefinitions.Kind;
import daybook.jobs.Timing;
import daybook.jobs.Timing.Cron;
import daybook.jobs.Timing.Misfire;
import daybook.slot.Session;
import daybook.wording.UnusableSetting;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTimesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate OCTOBER_1 = LocalDate.of(2026, 10, 1);
    /** Sundays and the first week of October are off; Sunday the 4th is made up for, and so is Sunday the 11th. */
    private static final DaysOff HOLIDAYS = new DaysOff(
            Set.of(DayOfWeek.SUNDAY),
            List.of(new DaysOff.Range(OCTOBER_1, OCTOBER_1.plusDays(6))),
            List.of(new DaysOff.Range(OCTOBER_1.plusDays(3), OCTOBER_1.plusDays(3)), new DaysOff.Range(OCTOBER_1.plusDays(10), OCTOBER_1.plusDays(10))));

    static JobDefinition morning(DaysOff daysOff, ZoneId zone, String... crons) {
        List<Cron> all = Arrays.stream(crons).map(cron -> new Cron(cron, "jobs/morning-import.yaml:7")).toList();
        Timing timing = new Timing(all, zone, Misfire.FIRE_ONCE, LocalTime.of(11, 0), daysOff, List.of("shop"), true);
        return new JobDefinition("morning-import", Kind.IMPORT, Session.MORNING, timing);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(SHANGHAI).toInstant();
    }

    private static DueTimes times(DaysOff daysOff, String... crons) {
        return DueTimes.of(morning(daysOff, SHANGHAI, crons));
    }

    @ParameterizedTest
    @CsvSource({
        "0 0 9 * * ?,       2026-09-26T08:59:59, 2026-09-26T09:00",
        "0 0 9 * * ?,       2026-09-26T09:00,    2026-09-28T09:00", // the 27th is a Sunday
        "0 0 9 * * ?,       2026-09-30T09:00,    2026-10-04T09:00", // an extra day among holidays
        "0 0 9 * * ?,       2026-10-04T10:00,    2026-10-08T09:00",
        "0 0 9 * * ?,       2026-10-10T10:00,    2026-10-11T09:00", // an extra Sunday
        "0 0/30 8-20 * * ?, 2026-09-26T20:31,    2026-09-28T08:00",
        "0 0 9 ? * MON-FRI, 2026-10-09T10:00,    2026-10-12T09:00"
    })
    void the_next_time_leaves_out_days_off(String cron, String after, String next) {
        assertThat(times(HOLIDAYS, cron).nextAfter(at(after))).contains(at(next));
    }

    @Test
    void of_several_crons_the_earliest_counts() {
        DueTimes times = times(DaysOff.NONE, "0 0 15 * * ?", "0 0 9 * * ?");
        assertThat(times.firstOn(OCTOBER_1)).contains(at("2026-10-01T09:00"));
        assertThat(times.nextAfter(at("2026-10-01T09:00"))).contains(at("2026-10-01T15:00"));
    }

    @Test
    void nothing_is_due_on_a_day_off() {
        DueTimes times = times(HOLIDAYS, "0 0 9 * * ?");
        assertThat(times.firstOn(OCTOBER_1)).isEmpty();
        assertThat(times.firstOn(OCTOBER_1.plusDays(3))).contains(at("2026-10-04T09:00"));
    }

    @Test
    void the_zone_of_the_job_counts() {
        DueTimes times = DueTimes.of(morning(DaysOff.NONE, ZoneId.of("Asia/Tokyo"), "0 30 0 * * ?"));
        assertThat(times.firstOn(OCTOBER_1)).contains(at("2026-09-30T23:30"));
        assertThat(times.deadline(OCTOBER_1)).isEqualTo(at("2026-10-01T10:00"));
    }

    @Test
    void days_that_are_all_off_end() {
        DaysOff always = new DaysOff(Set.of(DayOfWeek.values()), List.of(), List.of());
        assertThat(times(always, "0 0 9 * * ?").nextAfter(at("2026-09-01T00:00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0 0 9 * * *", "0 0 25 * * ?", "nine", "0 0 9 30 2 ?", "0 0 9 1 1 ? 2020"})
    void what_can_never_fire_is_told_with_file_and_line(String cron) {
        assertThatThrownBy(() -> DueTimes.check(morning(DaysOff.NONE, SHANGHAI, cron), at("2026-09-01T00:00")))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith("jobs/morning-import.yaml:7: ")
                .hasMessageContaining(cron);
    }

    @Test
    void an_extra_day_on_which_no_cron_names_a_time_is_told_with_file_and_line() {
        assertThatThrownBy(() -> DueTimes.check(morning(HOLIDAYS, SHANGHAI, "0 0 9 ? * MON-FRI"), at("2026-09-01T00:00")))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith("jobs/morning-import.yaml:7: ")
                .hasMessageContaining("2026-10-04");
        DueTimes.check(morning(HOLIDAYS, SHANGHAI, "0 0 9 ? * MON-FRI", "0 0 9 ? * SUN"), at("2026-09-01T00:00"));
        DueTimes.check(morning(HOLIDAYS, SHANGHAI), at("2026-09-01T00:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 22 * * ?", "0 0 11 * * ?", "0 0 9 ? * MON-FRI; 0 0 22 ? * SAT"})
    void a_slot_that_would_fall_due_after_its_deadline_is_told_with_file_and_line(String crons) {
        assertThatThrownBy(() -> DueTimes.check(morning(DaysOff.NONE, SHANGHAI, crons.split("; ")), at("2026-09-01T00:00")))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith("jobs/morning-import.yaml:7: ")
                .hasMessageContaining("11:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0/30 8-20 * * ?", "0 0 9 * * ?; 0 0 15 * * ?", "0 59 10 * * ?"})
    void a_slot_that_falls_due_again_after_its_deadline_does_no_harm(String crons) {
        DueTimes.check(morning(DaysOff.NONE, SHANGHAI, crons.split("; ")), at("2026-09-01T12:00"));
    }
}
