package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who cannot be told stops the start of the service, with the line in which that stands. */
class ServeSettingsTest {
    private static Said serve(Path home, String receivers) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("notices.yaml"), "daybook:\n  notice:\n    receivers:\n" + receivers);
        return Books.in(home).does("serve", "--port", "0", "--lang", "en");
    }

    @Test
    void a_receiver_without_a_known_role_is_named_with_its_line(@TempDir Path home) throws IOException {
        Said said = serve(home, "      - name: a\n        kind: mail\n        role: boss\n").endedWith(2);

        assertThat(said.sentence())
                .isEqualTo("config/notices.yaml:6: daybook.notice.receivers[0].role is \"boss\"; it must be one of: shift-lead, purchaser, finance, supervisor, customer-service, admin");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            application | schedule: {look-evry: 30s}                 | there is no setting daybook.schedule.look-evry. See whether it is mistyped, or take it out.
            application | shedule: {look-every: 30s}                 | there is no setting daybook.shedule.look-every. See
            application | desk: {courier: 顺丰}                      | there is no setting daybook.desk.courier. See
            notices     | notice: {receivers: [{rolle: admin}]}      | there is no setting daybook.notice.receivers[0].rolle. See
            notices     | notice: {poll-every: 5}                    | daybook.notice.poll-every is 5, which says no unit: write 30s, 5m or 500ms
            notices     | notice: {poll-every: 5ms}                  | daybook.notice.poll-every must be at least 100ms, not 5ms
            notices     | notice: {doubtful-after: 20s}              | daybook.notice.doubtful-after must be at least 40000ms, not 20000ms
            schedule    | schedule: {look-every: "30"}               | daybook.schedule.look-every is 30, which says no unit
            schedule    | schedule: {watch-every: 30ms}              | daybook.schedule.watch-every must be at least 1000ms, not 30ms
            application | retention: {archive: 20d}                  | daybook.retention.archive must be at least 30d, not 20d
            application | retention: {personal-data: 90d}            | daybook.retention.personal-data must be at least 365d, not 90d
            application | retention: {personal-data: 730}            | daybook.retention.personal-data is 730, which says no unit
            application | retention: {personal: 730d}                | there is no setting daybook.retention.personal. See
            columns     | intake: {max-columns: 3}                   | daybook.intake.max-columns must be at least 72, not 3
            application | import: {max-held-ratio: 30}               | daybook.import.max-held-ratio is a share from 0 to 1, such as 0.30, not 30
            application | import: {max-held-ratio: a third}          | daybook.import.max-held-ratio cannot be "a third":
            """)
    void a_setting_that_cannot_be_used_stops_the_start_with_its_file_and_line(String file, String line, String says, @TempDir Path home) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("config")).resolve(file + ".yaml"), "daybook:\n  " + line + "\n");
        Said said = Books.in(home).does("serve", "--port", "0", "--lang", "en").endedWith(2);

        assertThat(said.sentence()).startsWith("config/" + file + ".yaml:2: " + says);
        assertThat(said.err()).doesNotContain("\tat ");
    }

    @Test
    void a_file_that_ends_in_yml_counts_as_well(@TempDir Path home) throws IOException {
        String deadline = "daybook:\n  jobs:\n    morning-import:\n      deadline: %s\n";
        Files.writeString(Files.createDirectories(home.resolve("jobs")).resolve("morning-import.yml"), deadline.formatted("elf"));
        assertThat(Books.in(home).does("serve", "--port", "0", "--lang", "en").endedWith(2).sentence()).startsWith("jobs/morning-import.yml:4: ");

        Files.delete(home.resolve("jobs/morning-import.yml"));
        Files.writeString(Files.createDirectories(home.resolve("config")).resolve("deadlines.yml"), deadline.formatted("[elf"));
        assertThat(Books.in(home).does("serve", "--port", "0", "--lang", "en").endedWith(2).sentence()).contains("config/deadlines.yml:");
    }

    @Test
    void a_port_that_another_program_has_is_named_with_the_way_to_another(@TempDir Path home) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Said said = Books.in(home).does("serve", "--port", Integer.toString(taken.getLocalPort()), "--lang", "en").endedWith(1);

            assertThat(said.sentence()).startsWith("Another program listens at port " + taken.getLocalPort() + ",").endsWith("daybook serve --port PORT");
        }
    }

    @Test
    void a_job_below_the_home_has_the_last_word(@TempDir Path home) throws IOException {
        Path jobs = Files.createDirectories(home.resolve("jobs"));
        Files.writeString(jobs.resolve("morning-import.yaml"), "daybook:\n  jobs:\n    morning-import:\n      deadline: \"08:00\"\n");
        Said said = Books.in(home).does("serve", "--port", "0", "--lang", "en").endedWith(2);

        assertThat(said.sentence()).contains("the job morning-import fires", "08:00");
    }

    @Test
    void settings_of_a_profile_count_with_that_profile_only(@TempDir Path home) throws IOException {
        String deadline = "daybook:\n  jobs:\n    morning-import:\n      deadline: \"%s\"\n";
        Files.writeString(Files.createDirectories(home.resolve("config")).resolve("deadlines.yaml"), deadline.formatted("08:00"));
        Files.writeString(Files.createDirectories(home.resolve("jobs")).resolve("application-other.yaml"), deadline.formatted("07:00"));
        Said said = Books.in(home).does("serve", "--port", "0", "--lang", "en").endedWith(2);

        assertThat(said.sentence()).contains("08:00").doesNotContain("07:00");
    }
}
