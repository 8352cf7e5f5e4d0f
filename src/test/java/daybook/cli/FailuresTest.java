package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import daybook.jobs.Progress;
import daybook.slot.Home;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {
    private final Path home;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Strays strays = new Strays();
    private final Journal journal = new Journal(strays);
    private final Terminal terminal;

    FailuresTest(@TempDir Path home) {
        this.home = home;
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        terminal = new Terminal(stream, stream, new Wording(Language.ENGLISH), Language.ENGLISH, false, journal);
        journal.in(new Home(home));
    }

    @Test
    void what_nobody_foresaw_is_one_sentence_and_all_of_it_is_in_the_log() throws IOException {
        strays.stream().print("a library said this");
        int code = Failures.tell(terminal, new IllegalStateException("outer", new ArithmeticException("by zero\nand more")));

        Path log = home.resolve("logs/daybook.log");
        assertThat(code).isEqualTo(1);
        assertThat(said()).isEqualTo("Something went wrong that should not: by zero. The details are in the log, " + log + "\n");
        assertThat(Files.readString(log)).contains("IllegalStateException: outer", "ArithmeticException", "\tat ", "a library said this");
    }

    @Test
    void a_log_that_cannot_be_written_is_not_promised() throws IOException {
        Files.createFile(home.resolve("logs"));

        assertThat(Failures.tell(terminal, new IllegalStateException("odd"))).isEqualTo(1);
        assertThat(said()).isEqualTo("Something went wrong that should not: odd. There is no log to keep the details.\n");
    }

    @Test
    void a_file_or_a_database_that_does_not_answer_is_named() {
        assertThat(Failures.tell(terminal, new IllegalStateException(new NoSuchFileException("/x/y")))).isEqualTo(1);
        assertThat(Failures.tell(terminal, new IllegalStateException(new SQLException("no route")))).isEqualTo(1);
        assertThat(Failures.tell(terminal, new SQLException("locked", "90020", 90020))).isEqualTo(3);
        assertThat(said().lines()).satisfiesExactly(
                file -> assertThat(file).startsWith("A file or folder cannot be read or written: /x/y."),
                database -> assertThat(database).isEqualTo("The database does not do what it should: no route"),
                inUse -> assertThat(inUse).startsWith("Another Daybook has this database open."));
    }

    @Test
    void a_database_that_nobody_named_is_asked_for() {
        assertThat(Failures.tell(terminal, opening("jdbc:h2:mem:x", "mysql", "spring.datasource.username", "${DAYBOOK_DB_NOBODY}"))).isEqualTo(2);
        assertThat(Failures.tell(terminal, opening("${DAYBOOK_DB_NOWHERE}", "mysql", "spring.datasource.username", "x"))).isEqualTo(2);
        assertThat(said().lines()).hasSize(2).allSatisfy(
                line -> assertThat(line).contains("DAYBOOK_DB_URL", "DAYBOOK_DB_USER", "DAYBOOK_DB_PASSWORD").doesNotContain("url"));
    }

    @Test
    void a_database_that_cannot_be_reached_is_named_without_its_password() {
        String url = "jdbc:mysql://someone:secret@127.0.0.1:1/daybook?password=secret";
        assertThat(Failures.tell(terminal, opening(url, "mysql", "spring.datasource.username", "x"))).isEqualTo(1);
        assertThat(said()).startsWith("The database jdbc:mysql://127.0.0.1:1/daybook cannot be reached:").contains("DAYBOOK_DB_URL").doesNotContain("secret");
    }

    private Throwable opening(String url, String profile, String name, String value) {
        Map<String, String> properties = Map.of("spring.datasource.url", url, "spring.datasource.password", "secret", name, value);
        return catchThrowable(() -> OpenBooks.open(new Home(home), new OpenBooks.Database(profile, properties), terminal, Progress.NONE).close());
    }

    @Test
    void of_what_libraries_print_the_newest_is_kept() {
        PrintStream stream = strays.stream();
        for (int i = 0; i < 20_000; i++) {
            stream.println("line " + i);
        }

        assertThat(strays.text()).hasSize(1 << 16).endsWith("line 19999\n").doesNotContain("line 1000\n");
        assertThat(strays.text()).isEmpty();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
