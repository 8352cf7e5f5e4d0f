package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                .isEqualTo("notices.yaml:6: daybook.notice.receivers[0].role is \"boss\"; it must be one of: shift-lead, purchaser, finance, admin");
    }

    @Test
    void a_setting_that_does_not_exist_is_named(@TempDir Path home) throws IOException {
        Said said = serve(home, "      - { name: a, kind: mail, role: admin, adress: a@example.com }\n").endedWith(2);

        assertThat(said.sentence()).contains("daybook.notice.receivers[0].adress");
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
