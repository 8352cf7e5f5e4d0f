package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as it is delivered: the jar that the build made of the classes under test, and those classes ready-made for the JVM, as the launcher keeps them. */
final class ProgramJar {
    static final Path FILE = DaybookProcess.PROJECT.resolve("target/daybook.jar");

    /** How tests start it: not compiled thoroughly, for it is over soon. */
    static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:disable", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Ddaybook.root=" + DaybookProcess.PROJECT);

    /** The classes of this jar, made by the first process of tests that asks. */
    static final Path READY_CLASSES = made(DaybookProcess.PROJECT.resolve("target/daybook-tests.jsa"));

    private ProgramJar() {}

    static String classPath() {
        return FILE.toString();
    }

    /** The program's first, so that its ready-made classes fit. */
    static String classPathOfTests() {
        Path target = FILE.resolveSibling("");
        Stream<String> tests = Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !Path.of(entry).equals(target.resolve("classes")) && !Files.exists(target.resolve("lib").resolve(Path.of(entry).getFileName())));
        return Stream.concat(Stream.of(classPath()), tests).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path made(Path classes) {
        try (FileChannel lock = FileChannel.open(classes.resolveSibling("daybook-tests.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock.lock()) {
            assertThat(held.isValid() && isOfTheseClasses()).as("%s is older than the classes: build it with mvn process-classes", FILE).isTrue();
            if (!Files.exists(classes) || changed(classes).compareTo(changed(FILE)) < 0) {
                make(classes);
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path classes) throws IOException {
        Path home = Files.createTempDirectory("daybook-classes");
        Path made = home.resolve("made.jsa");
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + made, "-jar", FILE.toString(), "demo", "--home", home.resolve("demo").toString()));
        DaybookProcess.start(Map.of("LC_ALL", "C.UTF-8"), command, DaybookProcess.PROJECT).end().endedWith(0);
        Files.move(made, classes, StandardCopyOption.REPLACE_EXISTING);
        Folders.delete(home);
    }

    private static boolean isOfTheseClasses() throws IOException {
        try (Stream<Path> classes = Files.walk(DaybookProcess.PROJECT.resolve("target/classes"))) {
            return classes.filter(Files::isRegularFile).allMatch(file -> changed(file).compareTo(changed(FILE)) <= 0);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
