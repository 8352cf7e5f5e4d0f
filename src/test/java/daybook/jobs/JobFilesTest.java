package daybook.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import daybook.jobs.JobDefinitions.Kind;
import daybook.slot.Session;
import daybook.wording.Language;
import daybook.wording.UnusableSetting;
import daybook.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

class JobFilesTest {
    private static final String MORNING =
            """
            daybook:
              jobs:
                morning-import:
                  kind: import
                  session: morning
                  %s
            """;

    @Test
    void the_files_of_the_installation_can_be_read() throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        try (var files = Files.list(Path.of("jobs"))) {
            for (Path file : files.toList()) {
                add(environment, new FileSystemResource(file));
            }
        }
        JobDefinitions jobs = JobFiles.read(environment);
        assertThat(jobs.names()).isEqualTo("afternoon-import, answer-import, approval, command-import, mend-import, morning-import, retention, shipment-import, stock-import");
        JobDefinition morning = jobs.named("morning-import").orElseThrow();
        assertThat(morning.timing().deadline()).isEqualTo(LocalTime.of(11, 0));
        assertThat(morning.timing().fires()).isTrue();
        assertThat(jobs.named("approval").orElseThrow().timing().fires()).isFalse();
        assertThat(jobs.named("shipment-import").orElseThrow().timing().crons()).hasSize(2);
    }

    @Test
    void of_several_jobs_of_a_session_one_imports_a_shop() throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        String jobs = """
                daybook:
                  jobs:
                    a-morning: {kind: import, session: morning, enabled: false}
                    b-morning: {kind: import, session: morning, cron: "0 0 8 * * ?", deadline: "11:00", shops: [b]}
                    c-morning: {kind: import, session: morning, cron: "0 0 9 * * ?", deadline: "11:00", shops: [shop]}
                """;
        add(environment, new ByteArrayResource(jobs.getBytes(StandardCharsets.UTF_8)));
        JobDefinitions read = JobFiles.read(environment);

        assertThat(read.importing("shop", Session.MORNING)).map(JobDefinition::name).hasValue("c-morning");
        assertThat(read.importing("b", Session.MORNING)).map(JobDefinition::name).hasValue("b-morning");
        assertThat(read.importing("other", Session.MORNING)).as("any").map(JobDefinition::name).hasValue("a-morning");
        assertThat(read.importing("shop", Session.AFTERNOON)).isEmpty();
    }

    @Test
    void what_is_not_written_is_as_usual() {
        JobDefinition job = read("enabled: true");
        assertThat(job.kind()).isEqualTo(Kind.IMPORT);
        assertThat(job.timing()).isEqualTo(new Timing(
                List.of(), ZoneId.of("Asia/Shanghai"), Timing.Misfire.FIRE_ONCE, null, DaysOff.NONE, List.of("shop"), true));
    }

    @Test
    void every_setting_is_read() {
        Timing timing = read(String.join("\n      ",
                        "cron: ['0 0 9 * * ?', '0 30 9 * * ?']",
                        "deadline: 11:30",
                        "zone: Europe/Berlin",
                        "misfire: skip",
                        "daysOff: sunday, 2026-10-01..2026-10-07",
                        "extra-days: [2026-10-4]",
                        "shops: [shop, 二店]",
                        "enabled: false"))
                .timing();
        assertThat(timing.crons()).extracting(Timing.Cron::expression).containsExactly("0 0 9 * * ?", "0 30 9 * * ?");
        assertThat(timing.deadline()).isEqualTo(LocalTime.of(11, 30));
        assertThat(timing.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(timing.misfire()).isEqualTo(Timing.Misfire.SKIP);
        assertThat(timing.shops()).containsExactly("shop", "二店");
        assertThat(timing.fires()).isFalse();
        assertThat(timing.daysOff().isOff(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(timing.daysOff().isOff(LocalDate.of(2026, 10, 4))).isFalse();
    }

    /** The line is that of the wrong value: the sixth, unless said otherwise. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crom: 0 0 9 * * ?            | 6 | no setting "crom"
            deadline: elf                | 6 | "elf"
            deadline: "25:00"            | 6 | "25:00"
            deadline: 1440               | 6 | "1440"
            zone: Asia/Peking            | 6 | Asia/Peking
            misfire: later               | 6 | fire-once, skip
            days-off: [sunday, Sonntag]  | 6 | "Sonntag"
            days-off: 2026-10-07..2026-10-01 | 6 | 2026-10-07..2026-10-01
            extra-days: [2026-02-30]     | 6 | 2026-02-30
            extra-days: [sunday]         | 6 | sunday
            shops: ["a b"]               | 6 | "a b"
            enabled: maybe               | 6 | "maybe"
            cron: 0 0 9 * * ?            | 6 | deadline
            zone: [Asia/Shanghai, Asia/Tokyo] | 6 | more than one
            zone: {a: b}                 | 6 | settings of its own
            """)
    void what_is_wrong_is_told_with_file_and_line(String line, int at, String says) {
        assertThat(refused(MORNING.formatted(line))).startsWith("jobs/morning-import.yaml:" + at + ": ").contains("morning-import").contains(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: import                        | 4 | needs a session
            session: morning                    | 4 | needs a kind
            kind: export                        | 4 | "export"
            {kind: import, session: evening}    | 4 | "evening"
            {kind: approval, session: morning}  | 4 | no session
            {kind: approval, deadline: "11:00"} | 4 | no deadline
            """)
    void a_job_is_what_its_kind_needs(String body, int at, String says) {
        String yaml = "daybook:\n  jobs:\n    evening-import:\n      " + body + "\n";
        assertThat(refused(yaml)).startsWith("jobs/morning-import.yaml:" + at + ": ").contains(says);
    }

    @Test
    void two_jobs_that_would_wait_for_one_slot_are_told_unless_one_of_them_rests() {
        String twice =
                """
                daybook:
                  jobs:
                    copy: {kind: import, session: morning, cron: "0 0 9 * * ?", deadline: "11:00", shops: [left, right], enabled: %s}
                    morning-import:
                      kind: import
                      cron: 0 0 9 * * ?
                      deadline: "11:00"
                      session: morning
                      shops: %s
                """;
        assertThat(refused(twice.formatted("true", "right"))).startsWith("jobs/morning-import.yaml:8: ").contains("copy");
        assertThat(JobFiles.read(environment(twice.formatted("false", "right"))).all()).hasSize(2);
        assertThat(JobFiles.read(environment(twice.formatted("true", "elsewhere"))).all()).hasSize(2);
    }

    @Test
    void what_counts_more_takes_the_place_of_the_whole_list() {
        StandardEnvironment environment = environment(MORNING.formatted("days-off: [monday, tuesday]"));
        environment.getPropertySources().addFirst(new MapPropertySource("more", Map.of("daybook.jobs.morning-import.days-off[0]", "friday")));
        assertThat(JobFiles.read(environment).named("morning-import").orElseThrow().timing().daysOff().weekdays())
                .containsExactly(java.time.DayOfWeek.FRIDAY);
    }

    private static JobDefinition read(String line) {
        return JobFiles.read(environment(MORNING.formatted(line))).named("morning-import").orElseThrow();
    }

    private static String refused(String yaml) {
        StandardEnvironment environment = environment(yaml);
        UnusableSetting refused = catchThrowableOfType(UnusableSetting.class, () -> JobFiles.read(environment));
        assertThat(refused).as(yaml).isNotNull();
        assertThat(new Wording(Language.CHINESE).say(refused.sentence())).contains("morning-import.yaml:");
        return new Wording(Language.ENGLISH).say(refused.sentence());
    }

    private static StandardEnvironment environment(String yaml) {
        StandardEnvironment environment = new StandardEnvironment();
        add(environment, new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public java.io.File getFile() {
                return new java.io.File("/somewhere/jobs/morning-import.yaml");
            }
        });
        return environment;
    }

    private static void add(StandardEnvironment environment, Resource resource) {
        try {
            new YamlPropertySourceLoader()
                    .load(String.valueOf(resource.hashCode()), resource)
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        ConfigurationPropertySources.attach(environment);
    }
}
