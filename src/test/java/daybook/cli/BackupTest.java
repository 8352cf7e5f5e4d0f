package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.Peer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the handbook: what is restored goes on as the original did, to the byte. The clock stands still in both. */
class BackupTest {
    private static final Path SAMPLE = DaybookProcess.PROJECT.resolve("sample-data");

    @TempDir
    private Path folder = Path.of("");

    /** The files are copied after the database, when the original is a slot further already. */
    @Test
    void a_dump_of_mariadb_in_the_midst_of_a_run_and_later_files_go_on_as_the_original() throws Exception {
        List<String> dump = Peer.client("mariadb-dump");
        List<String> client = Peer.client("mariadb");
        Books original = Books.in(folder.resolve("original"), Peer.MARIADB.fresh());
        Books.copy(SAMPLE.resolve("inbox"), original.home.resolve("inbox"));
        for (String sheet : List.of("stock", "aliases", "blacklist")) {
            does(original, sheet, SAMPLE.resolve(sheet + ".csv").toString());
        }
        does(original, "run", "morning-import", "--date", "2011-2-15");
        DaybookProcess afternoon = original.starts("loadOrders:3", "run", "afternoon-import", "--date", "2011-2-15");
        assertThat(afternoon.says(HaltingDaybook.HALTED)).isTrue();
        Path sql = folder.resolve("daybook.sql");
        run(new ProcessBuilder(with(dump, "--single-transaction", original.schema())).redirectOutput(sql.toFile()));
        afternoon.kill();
        does(original, "recover", "2011-2-15-2");
        Path next = Files.createDirectories(original.home.resolve("inbox/2011-2-16"));
        Files.copy(SAMPLE.resolve("inbox/2011-2-15/2011-2-15-11.xlsx"), next.resolve("2011-2-16-1.xlsx"));
        Files.copy(SAMPLE.resolve("inbox/2011-2-15/2011-2-15-22.csv"), next.resolve("2011-2-16-2.csv"));

        Books restored = Books.in(folder.resolve("restored"), Peer.MARIADB.fresh());
        Books.copy(original.home, restored.home);
        Folders.delete(restored.home.resolve("reports/2011-2-15-2")); // so that it is seen which of them is written anew
        run(new ProcessBuilder(with(client, restored.schema())).redirectInput(sql.toFile()));
        assertThat(restored.rows("SELECT state FROM slot_run ORDER BY id")).containsExactly("DONE|", "RUNNING|");
        does(restored, "recover", "2011-2-15-2");
        for (Books books : List.of(original, restored)) {
            does(books, "run", "morning-import", "--date", "2011-2-16");
        }

        assertSame(restored, original);
    }

    @Test
    void a_copy_of_the_embedded_database_and_its_files_goes_on_as_the_original() throws IOException {
        Books original = Books.ofSampleShop(folder.resolve("original"));
        HaltingDaybook.noted(() -> original.does("run", "morning-import", "--date", "2011-2-15").endedWith(0));
        Books restored = Books.in(folder.resolve("restored"));
        for (String part : List.of("data", "archive", "reports", "inbox")) {
            Books.copy(original.home.resolve(part), restored.home.resolve(part));
        }

        for (Books books : List.of(original, restored)) {
            HaltingDaybook.noted(() -> books.does("run", "afternoon-import", "--date", "2011-2-15").endedWith(0));
        }

        assertSame(restored, original);
    }

    private static void assertSame(Books restored, Books original) throws IOException {
        Map<String, List<String>> wanted = Remains.of(original);
        assertThat(wanted).containsKeys("reports/2011-2-15-2/certificate.json", "reports/2011-2-15-1/certificate.json");
        Remains.assertSame(Remains.of(restored), wanted);
    }

    private static void does(Books books, String... command) throws InterruptedException {
        Said said = books.starts(HaltingDaybook.NEVER, command).end();
        assertThat(said.code()).as(said.err()).isZero();
    }

    private static List<String> with(List<String> program, String... arguments) {
        List<String> all = new ArrayList<>(program);
        all.addAll(Arrays.asList(arguments));
        return all;
    }

    private void run(ProcessBuilder program) throws IOException, InterruptedException {
        Path err = folder.resolve("err.txt");
        int code = program.redirectError(err.toFile()).start().waitFor();
        assertThat(code).as(Objects.requireNonNull(Files.readString(err))).isZero();
    }
}
