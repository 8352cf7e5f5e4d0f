package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script {@code ./daybook} itself, in an installation whose jar points to the compiled classes. Its folder's name is as bad as names get. */
class LauncherTest {
    private static Path installation = Path.of("");
    private static Path elsewhere = Path.of("");

    @BeforeAll
    static void install(@TempDir Path folder) throws IOException {
        installation = Files.createDirectories(folder.resolve("导单 & daybook's place"));
        elsewhere = Files.createDirectories(folder.resolve("else where"));
        Path script = Files.copy(DaybookProcess.PROJECT.resolve("daybook"), installation.resolve("daybook"));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        for (String part : List.of("config", "jobs", "sample-data")) {
            Books.copy(DaybookProcess.PROJECT.resolve(part), installation.resolve(part));
        }
        jar(Files.createDirectories(installation.resolve("target")).resolve("daybook.jar"));
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Daybook.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(DaybookProcess.classPath(false))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
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
