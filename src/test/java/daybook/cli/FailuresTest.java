package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import daybook.intake.UnreadableFile;
import daybook.jobs.Progress;
import daybook.slot.Home;
import daybook.validation.RuleBook;
import daybook.validation.RuleSettings;
import daybook.validation.Severity;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.UnusableSetting;
import daybook.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationNotFoundException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.yaml.snakeyaml.Yaml;

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
    void what_a_database_quotes_is_told_to_nobody_and_kept_nowhere() {
        String quoting = "Duplicate entry '何云-13800001234' for key 'alias.title'";
        assertThat(Failures.tell(terminal, new IllegalStateException(quoting, new SQLException(quoting)))).isEqualTo(1);
        assertThat(Failures.tell(terminal, new NumberFormatException("For input string: \"何云\""))).isEqualTo(1);
        assertThat(Failures.tell(terminal, new IOException("odd text '何云'"))).isEqualTo(1);

        assertThat(said()).contains("Duplicate entry … for key 'alias.title'", "For input string: …", "odd text …").doesNotContain("何云", "13800001234");
        assertThat(home.resolve("logs/daybook.log")).content().contains("Duplicate entry …", "\tat daybook.cli.FailuresTest").doesNotContain("何云", "13800001234");
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

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void what_a_person_has_to_put_right_first_is_2(Throwable failure, String sentence) {
        assertThat(Failures.tell(terminal, new IllegalStateException("outer", failure))).isEqualTo(2);
        assertThat(said()).startsWith(sentence).hasLineCount(1);
        assertThat(home.resolve("logs")).doesNotExist();
    }

    static Stream<Arguments> what_a_person_has_to_put_right_first_is_2() {
        RuleSettings unknown = new RuleSettings(Map.of("no-such-rule", Severity.WARN), List.of());
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of("daybook.import.max-held-ratio", "three")));
        return Stream.of(
                arguments(new UnreadableFile(Sentence.of("cli.remark", "x.csv is empty"), null), "Note: x.csv is empty\n"),
                arguments(new UnusableSetting(Sentence.of("cli.database-unnamed")), "No database is named."),
                arguments(catchThrowable(() -> new RuleBook(unknown)), "There is no rule named no-such-rule"),
                arguments(catchThrowable(() -> binder.bind("daybook.import.max-held-ratio", Double.class)),
                        "A setting below config/ or jobs/ cannot be used: daybook.import.max-held-ratio: "),
                arguments(catchThrowable(() -> new Yaml().load("a: 1\nb: [\n")), "A setting below config/ or jobs/ cannot be used: YAML:3: "),
                arguments(new ConfigDataLocationNotFoundException(ConfigDataLocation.of("file:nowhere/")),
                        "A setting below config/ or jobs/ cannot be used: Config data location 'file:nowhere/' cannot be found"),
                arguments(catchThrowable(() -> new StandardEnvironment().resolveRequiredPlaceholders("${NOBODY_AT_ALL}")),
                        "A setting below config/ or jobs/ cannot be used: Could not resolve placeholder 'NOBODY_AT_ALL'"));
    }

    @ParameterizedTest(name = "SQL state {0}, error {1}: {2}")
    @CsvSource({
        "08001, 0, true", "08S01, 0, true", "28000, 1045, true", "42000, 1044, true", "42000, 1049, true", "42000, 1064, false", "40001, 1213, false", ", 1045, true",
        ", 1062, false"
    })
    void a_server_that_does_not_let_us_in_is_told_from_one_that_fails(@Nullable String state, int error, boolean unreachable) {
        SQLException sql = new SQLException("the driver says why", state, error);
        IllegalStateException failure = new IllegalStateException("outer", sql);
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("test", Map.of("spring.datasource.url", "jdbc:mysql://me:secret@host/daybook")));

        RuntimeException told = UnusableDatabase.orFailure(failure, settings);

        assertThat(told == failure).isEqualTo(!unreachable);
        assertThat(Failures.tell(terminal, told)).isEqualTo(1);
        assertThat(said()).startsWith(unreachable
                ? "The database jdbc:mysql://host/daybook cannot be reached: the driver says why. Check"
                : "The database does not do what it should: the driver says why\n");
        assertThat(home.resolve("logs/daybook.log")).content().contains("the driver says why");
    }

    @Test
    void a_database_that_nobody_named_is_asked_for() {
        assertThat(Failures.tell(terminal, opening("jdbc:h2:mem:x", "mysql", "spring.datasource.username", "${DAYBOOK_DB_NOBODY}"))).isEqualTo(2);
        assertThat(Failures.tell(terminal, opening("${DAYBOOK_DB_NOWHERE}", "mysql", "spring.datasource.username", "x"))).isEqualTo(2);
        assertThat(said().lines()).hasSize(2).allSatisfy(
                line -> assertThat(line).contains("DAYBOOK_DB_URL", "DAYBOOK_DB_USER", "DAYBOOK_DB_PASSWORD").doesNotContain("url"));
        assertThat(home.resolve("logs/daybook.log")).content().doesNotContain("a command failed");
    }

    @Test
    void a_database_that_cannot_be_reached_is_named_without_its_password() {
        String url = "jdbc:mysql://someone:secret@127.0.0.1:1/daybook?password=secret";
        assertThat(Failures.tell(terminal, opening(url, "mysql", "spring.datasource.username", "x"))).isEqualTo(1);
        assertThat(said()).startsWith("The database jdbc:mysql://127.0.0.1:1/daybook cannot be reached:").contains("DAYBOOK_DB_URL").doesNotContain("secret");
    }

    private Throwable opening(String url, String profile, String name, String value) {
        Map<String, String> properties = Map.of("spring.datasource.url", url, "spring.datasource.password", "secret", name, value);
        return catchThrowable(() -> OpenBooks.open(new Home(home), new OpenBooks.Database(profile, properties, List.of()), terminal, Progress.NONE).close());
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
