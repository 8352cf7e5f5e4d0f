package daybook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.slot.Session;
import daybook.slot.Slot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links in the inbox: those that stay within it are followed, those that lead out of it are not. */
class LinkedFilesTest {
    private static final Slot SLOT = new Slot("shop", LocalDate.of(2011, 2, 15), Session.MORNING);

    private final Path home;
    private final Path inbox;
    private final Path elsewhere;

    LinkedFilesTest(@TempDir Path folder) throws IOException {
        home = folder;
        inbox = Files.createDirectories(folder.resolve("inbox"));
        elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("2011-2-15-1.csv"), "secret");
        Files.writeString(elsewhere.resolve("发货表.csv"), "secret");
    }

    @Test
    void a_link_to_a_file_outside_is_named_and_not_read() throws IOException {
        Path link = Files.createSymbolicLink(inbox.resolve("2011-2-15-1.csv"), elsewhere.resolve("2011-2-15-1.csv"));
        Files.createSymbolicLink(inbox.resolve("发货表.csv"), Path.of("../elsewhere/发货表.csv"));
        Files.createSymbolicLink(inbox.resolve("2011-2-15-2.csv"), Path.of("nowhere"));

        assertThat(Candidates.in(inbox, SLOT).files()).isEmpty();
        assertThat(Candidates.in(inbox, SLOT).lying()).contains(link);
        assertThat(Candidates.sheets(inbox, "发货表", SLOT.date()::equals)).isEmpty();
    }

    @Test
    void a_folder_of_the_day_that_is_elsewhere_is_not_looked_into() throws IOException {
        Files.createSymbolicLink(inbox.resolve("2011-2-15"), elsewhere);

        assertThat(Candidates.in(inbox, SLOT).files()).isEmpty();
        assertThat(Candidates.sheets(inbox, "发货表", SLOT.date()::equals)).isEmpty();
    }

    @Test
    void a_link_within_the_inbox_is_followed_and_the_inbox_may_be_one_itself() throws IOException {
        Files.createSymbolicLink(home.resolve("shared"), elsewhere);
        Files.createSymbolicLink(elsewhere.resolve("2011-2-15-2.csv"), elsewhere.resolve("2011-2-15-1.csv"));

        assertThat(Candidates.in(home.resolve("shared"), SLOT).files()).hasSize(2);
    }
}
