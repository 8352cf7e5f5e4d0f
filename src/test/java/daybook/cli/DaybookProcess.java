package daybook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own. */
final class DaybookProcess {
    static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final long LONGEST_SECONDS = 120;

    private final Process process;
    private final Listener out;
    private final Listener err;

    private DaybookProcess(Process process) {
        this.process = process;
        this.out = new Listener(process.getInputStream());
        this.err = new Listener(process.getErrorStream());
        out.start();
        err.start();
    }

    /** The program as it is. */
    static DaybookProcess start(Map<String, String> environment, String... arguments) {
        return start(environment, ProgramJar.classPath(), Daybook.class, List.of(), arguments);
    }

    /** The program, stopping dead at a point; see {@link HaltingDaybook}. */
    static DaybookProcess startHalting(String point, Instant clock, Map<String, String> environment, String... arguments) {
        return start(environment, ProgramJar.classPathOfTests(), HaltingDaybook.class, List.of("-Dhalt.at=" + point, "-Dhalt.clock=" + clock), arguments);
    }

    /** The program with a clock that goes, standing still in the first block of rows of that step. */
    static DaybookProcess startHaltingIn(String step, Map<String, String> environment, String... arguments) {
        return start(environment, ProgramJar.classPathOfTests(), HaltingDaybook.class, List.of("-Dhalt.in=" + step), arguments);
    }

    private static DaybookProcess start(
            Map<String, String> environment, String classPath, Class<?> main, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(ProgramJar.JAVA);
        command.add("-XX:SharedArchiveFile=" + ProgramJar.READY_CLASSES);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return start(environment, command, PROJECT);
    }

    /** Any command, in an environment that names no language but the one given. */
    static DaybookProcess start(Map<String, String> environment, List<String> command, Path in) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(in.toFile());
        builder.environment().keySet().removeIf(name -> name.equals("LANG") || name.equals("LANGUAGE") || name.startsWith("LC_"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        try {
            return new DaybookProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each of its threads is at, for whoever looks why it does not end. */
    private String threads() {
        try {
            Process dump = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jstack").toString(), "-l", String.valueOf(process.pid())).redirectErrorStream(true).start();
            return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "no threads to be seen: " + e;
        }
    }

    Said end() {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                String threads = threads();
                process.destroyForcibly();
                throw new AssertionError("did not end: " + err.text() + threads);
            }
            out.join();
            err.join();
            return new Said(process.exitValue(), out.text(), err.text());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until standard error has the text, or the process has ended. */
    boolean says(String text) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!err.text().contains(text) && process.isAlive() && System.nanoTime() < until) {
            Thread.sleep(10);
        }
        return err.text().contains(text);
    }

    /** Waits that long at most. */
    boolean isOverWithin(long millis) throws InterruptedException {
        return process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** {@code kill -9}. */
    Said kill() {
        process.destroyForcibly();
        return end();
    }

    /** {@code kill}. */
    Said terminate() {
        process.toHandle().destroy(); // Process.destroy() would close the streams that we still read
        return end();
    }

    private static final class Listener extends Thread {
        private final InputStream in;
        private final StringBuilder text = new StringBuilder();
        private byte[] rest = new byte[0];

        Listener(InputStream in) {
            this.in = in;
            setDaemon(true);
        }

        @Override
        public void run() {
            try (in) {
                byte[] buffer = new byte[8_192];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    add(buffer, read);
                }
            } catch (IOException e) {
                return; // the process is gone
            }
        }

        private synchronized void add(byte[] bytes, int length) {
            byte[] all = Arrays.copyOf(rest, rest.length + length);
            System.arraycopy(bytes, 0, all, rest.length, length);
            rest = all;
            text.setLength(0);
            text.append(new String(all, StandardCharsets.UTF_8));
        }

        synchronized String text() {
            return text.toString();
        }
    }
}
