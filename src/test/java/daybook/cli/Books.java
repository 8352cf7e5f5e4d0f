package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.wording.Language;
import daybook.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A home folder to try commands in, and commands in this process. */
final class Books {
    private static final String URL =
            "jdbc:h2:file:%s/data/daybook;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE";
    private static final Path SAMPLE = DaybookProcess.PROJECT.resolve("sample-data");

    private static @Nullable Path sampleShop;

    final Path home;
    private final Map<String, String> environment;
    private final Instant clock;

    private Books(Path home, Map<String, String> environment, Instant clock) {
        this.home = home;
        this.environment = environment;
        this.clock = clock;
    }

    /** The same, whose commands have a clock that stands there. */
    Books at(Instant time) {
        return new Books(home, environment, time);
    }

    /** In the embedded database of the home. */
    static Books in(Path home) {
        return new Books(home, Map.of(), HaltingDaybook.NOON);
    }

    /** In the database that the environment names, see {@link daybook.database.Peer#fresh()}. Their commands are processes of their own. */
    static Books in(Path home, Map<String, String> environment) {
        return new Books(home, environment, HaltingDaybook.NOON);
    }

    /** The sample shop with its sheets loaded and its exports in the inbox, in a folder that is not there yet. */
    static Books ofSampleShop(Path home) {
        copy(sampleShop(), home);
        return in(home);
    }

    /** Made once for all tests: opening new books takes longest. */
    private static synchronized Path sampleShop() {
        Path home = sampleShop;
        if (home == null) {
            try {
                home = Files.createTempDirectory(DaybookProcess.PROJECT.resolve("target"), "sample-shop");
                Books books = in(home);
                for (String sheet : List.of("stock", "aliases", "blacklist")) {
                    books.does(sheet, SAMPLE.resolve(sheet + ".csv").toString()).endedWith(0);
                }
                copy(SAMPLE.resolve("inbox"), home.resolve("inbox"));
                sampleShop = home;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return home;
    }

    /** Runs a command on this home, in this process, in Chinese unless --lang says else. */
    Said does(String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments), Stream.of("--home", home.toString())).toArray(String[]::new);
        return says(all);
    }

    /** A command on this home as a process of its own, with a clock that stands still. {@code point}: where it halts, see {@link HaltingDaybook}. */
    DaybookProcess starts(String point, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        Map<String, String> variables = new HashMap<>(Map.of("LC_ALL", "C.UTF-8"));
        environment.forEach((name, value) -> {
            if (name.startsWith("DAYBOOK_")) {
                variables.put(name, value);
            } else {
                all.add("--" + name + "=" + value);
            }
        });
        return DaybookProcess.startHalting(point, clock, variables, all.toArray(String[]::new));
    }

    /** Runs a command in this process. */
    static Said says(String... arguments) {
        System.setProperty("daybook.root", DaybookProcess.PROJECT.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Language language = SpokenLanguage.of(arguments, Map.of("LC_ALL", "C"), Locale.ROOT);
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Wording(language), language, false, new Journal(new Strays()));
        int code = Daybook.run(terminal, arguments);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Path put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path put(String name, byte[] content) {
        try {
            Path file = home.resolve("inbox").resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void sql(String statement) {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate(statement)).as(statement).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> rows(String select) {
        return rows(select, (column, value) -> value);
    }

    /** The rows as text, each value as {@code shown} of its column and itself. */
    List<String> rows(String select, BinaryOperator<String> shown) {
        try (Connection connection = connect();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(select)) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String value = rows.getString(i);
                    text.append(value == null ? "null" : shown.apply(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value)).append('|');
                }
                texts.add(text.toString());
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        }
    }

    /** The schema of a database that the environment names. */
    String schema() {
        String url = environment.getOrDefault("DAYBOOK_DB_URL", "");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** While it is open an embedded database stays open. */
    Connection connect() throws SQLException {
        String url = environment.get("DAYBOOK_DB_URL");
        return url == null
                ? DriverManager.getConnection(URL.formatted(home), "", "")
                : DriverManager.getConnection(url, environment.get("DAYBOOK_DB_USER"), environment.get("DAYBOOK_DB_PASSWORD"));
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
