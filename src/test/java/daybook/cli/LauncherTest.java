package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code ./daybook} itself, in an installation that has no sources. Its folder's name is as bad as names get. */
class LauncherTest {
    private static Path installation = Path.of("");
    private static Path elsewhere = Path.of("");

    @BeforeAll
    static void install(@TempDir Path folder) throws IOException {
        installation = installed(folder.resolve("导单 & daybook's place"));
        elsewhere = Files.createDirectories(folder.resolve("else where"));
        Files.createFile(installation.resolve("target/daybook.jsa")); // a JVM cannot keep classes below such a name
    }

    private static Path installed(Path folder) throws IOException {
        Books.copy(ProgramJar.FILE.resolveSibling("lib"), folder.resolve("target/lib"));
        Files.copy(ProgramJar.FILE, folder.resolve("target/daybook.jar"));
        for (String part : List.of("config", "jobs", "sample-data")) {
            Books.copy(DaybookProcess.PROJECT.resolve(part), folder.resolve(part));
        }
        Path script = Files.copy(DaybookProcess.PROJECT.resolve("daybook"), folder.resolve("daybook"));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return folder;
    }

    @Test
    void the_demo_works_in_a_locale_that_knows_no_chinese() throws IOException {
        Said demo = daybook(Map.of("LC_ALL", "C"), installation.resolve("daybook"), "demo").endedWith(0);

        assertThat(demo.out()).contains("导单 2011-2-15-1 完成", "导单 2011-2-15-2 完成", "文件在：" + installation.toRealPath().resolve("demo/reports/2011-2-15-2"));
        assertThat(installation.resolve("demo/reports/2011-2-15-1/异常报告2011-2-15-1.xlsx")).exists();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void another_home_may_have_blanks_and_chinese_in_its_name() {
        Said demo = daybook(Map.of("LC_ALL", "POSIX"), installation.resolve("daybook"), "demo", "--home", "账 本", "--lang", "en").endedWith(0);

        assertThat(demo.out()).contains("Slot 2011-2-15-2 is done (attempt 1); the control totals close.");
        assertThat(elsewhere.resolve("账 本/reports/2011-2-15-1/淘宝订单付款2011-2-15-1.xlsx")).exists();
        delete(elsewhere.resolve("账 本"));
    }

    @Test
    void the_demo_has_books_of_its_own_where_the_shops_are_named() {
        Map<String, String> production = Map.of(
                "SPRING_PROFILES_ACTIVE", "mysql", "DAYBOOK_DB_URL", "jdbc:mysql://127.0.0.1:1/shop", "DAYBOOK_DB_USER", "shop", "DAYBOOK_DB_PASSWORD", "x",
                "SPRING_DATASOURCE_URL", "jdbc:mysql://127.0.0.1:1/shop", "SPRING_DATASOURCE_USERNAME", "shop");

        daybook(production, installation.resolve("daybook"), "demo", "--home", "own books").endedWith(0);

        assertThat(elsewhere.resolve("own books/data/daybook.mv.db")).exists();
        delete(elsewhere.resolve("own books"));
    }

    @Test
    void a_demo_takes_no_profile() {
        assertThat(daybook(Map.of(), installation.resolve("daybook"), "demo", "--spring.profiles.active=mysql").endedWith(2).err()).contains("--spring.profiles.active");
    }

    @ParameterizedTest
    @CsvSource({"LC_ALL, C, 用法：", "LC_ALL, POSIX, 用法：", "LANG, zh_CN.UTF-8, 用法：", "LANG, en_US.UTF-8, Usage:", "LANG, C, 用法："})
    void the_locale_chooses_the_language(String variable, String locale, String usage) {
        assertThat(daybook(Map.of(variable, locale), installation.resolve("daybook"), "run", "--help").endedWith(0).out()).contains(usage);
    }

    @Test
    void it_may_be_called_through_a_link() throws IOException {
        Path links = Files.createDirectories(elsewhere.resolveSibling("bin"));
        Files.createSymbolicLink(links.resolve("first"), installation.resolve("daybook"));
        Path link = Files.createSymbolicLink(links.resolve("daybook"), Path.of("first"));

        assertThat(daybook(Map.of(), link, "--version").endedWith(0).out()).startsWith("Daybook ");
    }

    @Test
    void classes_are_kept_ready_made_for_the_next_start(@TempDir Path folder) throws IOException {
        Path plain = installed(folder.resolve("daybook"));
        Path loaded = folder.resolve("loaded");
        daybook(Map.of(), plain.resolve("daybook"), "--version").endedWith(0);

        daybook(Map.of("DAYBOOK_JAVA_OPTIONS", "-Xlog:class+load:file=" + loaded), plain.resolve("daybook"), "--version").endedWith(0);

        assertThat(Files.readAllLines(loaded)).filteredOn(line -> line.contains(" daybook.cli.Daybook ")).singleElement().asString().endsWith("source: shared objects file (top)");
    }

    @Test
    void where_classes_cannot_be_kept_it_starts_all_the_same(@TempDir Path folder) throws IOException {
        Path bare = installed(folder.resolve("daybook"));
        Files.move(bare.resolve("sample-data"), folder.resolve("sample-data")); // they are taken from a demo, of which there is none now

        Said said = daybook(Map.of(), bare.resolve("daybook"), "--version").endedWith(0);

        assertThat(said.out()).startsWith("Daybook ");
        assertThat(said.err()).isEmpty();
        assertThat(bare.resolve("target")).isDirectoryContaining("glob:**/daybook.jsa").isDirectoryNotContaining("glob:**/daybook.jsa.*");
        assertThat(bare.resolve("target/daybook.jsa")).isEmptyFile();
    }

    @Test
    void its_exit_code_is_the_programs() {
        assertThat(daybook(Map.of(), installation.resolve("daybook"), "frobnicate").endedWith(2).err()).contains("frobnicate");
    }

    @Test
    void a_missing_java_is_named() {
        Said said = daybook(Map.of("JAVA_HOME", "/nowhere"), installation.resolve("daybook"), "--version").endedWith(1);

        assertThat(said.err().lines()).hasSize(1).first().asString().contains("/nowhere/bin/java", "install JDK 17 first");
    }

    private static Said daybook(Map<String, String> environment, Path script, String... arguments) {
        List<String> command = Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList();
        Map<String, String> all = new java.util.HashMap<>(Map.of("JAVA_HOME", System.getProperty("java.home"), "DAYBOOK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1"));
        all.putAll(environment);
        return DaybookProcess.start(all, command, elsewhere).end();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
