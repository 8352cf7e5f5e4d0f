package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.Peer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Books as they are at one moment, files and database, to begin from more than once. No program may have them open. */
final class Snapshot {
    private final Peer peer;
    private final Books books;
    private final Path dump;

    Snapshot(Peer peer, Books books) throws IOException, InterruptedException {
        this.peer = peer;
        this.books = books;
        this.dump = Path.of(books.home + ".sql");
        if (peer == Peer.MARIADB) {
            List<String> command = new ArrayList<>(Peer.client("mariadb-dump"));
            command.addAll(List.of("--single-transaction", books.schema()));
            run(new ProcessBuilder(command).redirectOutput(dump.toFile()));
        }
    }

    private static void run(ProcessBuilder process) throws IOException, InterruptedException {
        assertThat(process.redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor()).isZero();
    }

    /** What is done with a copy. */
    interface Work {
        /** Of books that nobody else has. */
        void of(Books copy) throws Exception;
    }

    /** Gives a copy in a folder of that name, and takes it away again unless something was wrong with it. */
    void with(String name, Work work) throws Exception {
        Path home = books.home.resolveSibling(name);
        Books.copy(books.home, home);
        Map<String, String> database = peer == Peer.MARIADB ? peer.fresh() : Map.of();
        Books copy = Books.in(home, database);
        if (peer == Peer.MARIADB) {
            List<String> command = new ArrayList<>(Peer.client("mariadb"));
            command.add(copy.schema());
            run(new ProcessBuilder(command).redirectInput(dump.toFile()));
        }
        work.of(copy);
        peer.drop(database);
        FileSystemUtils.deleteRecursively(home);
    }
}
