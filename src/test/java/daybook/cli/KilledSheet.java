package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command that takes a sheet into the sample shop's books after their morning, killed on its way and given again: the books are those of one that nobody disturbed. */
final class KilledSheet {
    private final Path folder;
    private final List<String> kept;
    private final Books ready;

    /** {@code kept}: selects that say all that the command leaves in the books, the orders first. */
    KilledSheet(Path folder, List<String> kept) {
        this.folder = folder;
        this.kept = kept;
        this.ready = Books.ofSampleShop(folder.resolve("ready"));
        HaltingDaybook.noted(() -> ready.does("run", "morning-import", "--date", "2011-2-15").endedWith(0));
    }

    /** The books before the command. */
    Books ready() {
        return ready;
    }

    /**
     * Kills the command in its middle, and after all is written but before it is committed.
     *
     * @param middle which of the step's requests that is
     * @param undisturbed looks at what the command says if nobody disturbs it
     * @param after looks at the books once the command was given again
     */
    void isAsUndisturbed(String command, Path sheet, String step, ToIntFunction<List<String>> middle, Consumer<Said> undisturbed, Consumer<Books> after)
            throws InterruptedException {
        Books whole = copy("undisturbed");
        List<String> requests = HaltingDaybook.noted(() -> undisturbed.accept(whole.does(command, sheet.toString()).endedWith(0))).getOrDefault(step, List.of());
        int commit = first(requests, "UPDATE sheet_import") + 1;
        for (int at : new int[] {middle.applyAsInt(requests), commit}) {
            Books killed = copy("killed at " + at);
            DaybookProcess process = killed.starts(step + ":" + (at + 1), command, sheet.toString());
            assertThat(process.says(HaltingDaybook.HALTED)).as("it came to " + requests.get(at)).isTrue();
            process.kill();
            assertThat(killed.rows(kept.get(0))).as("nothing of it is there").isEqualTo(ready.rows(kept.get(0)));
            assertThat(workbooks(killed)).as("nobody is told of what is not there").isEqualTo(workbooks(ready));

            HaltingDaybook.noted(() -> killed.does(command, sheet.toString()).endedWith(0));

            for (String select : kept) {
                assertThat(killed.rows(select)).as(select).isEqualTo(whole.rows(select));
            }
            assertThat(workbooks(killed)).isEqualTo(workbooks(whole));
            after.accept(killed);
        }
    }

    /** What people see below reports/, by its bytes. */
    private static Map<String, String> workbooks(Books books) {
        try (Stream<Path> files = Files.walk(books.home.resolve("reports"))) {
            return files.filter(file -> Files.isRegularFile(file) && !String.valueOf(file.getFileName()).startsWith("."))
                    .collect(Collectors.toMap(file -> books.home.relativize(file).toString(), KilledSheet::sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) {
        try {
            return ExitCodesTest.sha256(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first request that begins so. */
    static int first(List<String> requests, String beginning) {
        return requests.indexOf(requests.stream().filter(request -> request.startsWith(beginning)).findFirst().orElseThrow());
    }

    private Books copy(String name) {
        Books.copy(folder.resolve("ready"), folder.resolve(name));
        return Books.in(folder.resolve(name));
    }
}
