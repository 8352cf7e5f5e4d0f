package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slots that are not run now, and runs that are cut off. */
class RefusedRunTest {
    private static final String[] RUN = {"run", "morning-import", "--date", "2011-2-15", "--lang", "en"};

    private final Path folder;

    RefusedRunTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Without a stock sheet no item is known. */
    @Test
    void a_slot_of_which_too_much_would_be_held_is_refused_until_somebody_insists() {
        Books books = Books.in(folder);
        Books.copy(DaybookProcess.PROJECT.resolve("sample-data/inbox"), folder.resolve("inbox"));
        Said refused = books.does(RUN).endedWith(3);

        assertThat(refused.err()).contains("Slot 2011-2-15-1 was refused: ", "would be held, more than 30.0 %").contains("--max-held-ratio");
        assertThat(refused.out()).contains("reports/2011-2-15-1/refused");
        assertThat(books.rows("SELECT * FROM customer_order")).isEmpty();

        books.does("run", "morning-import", "--date", "2011-2-15", "--max-held-ratio", "1").endedWith(0);
        assertThat(books.rows("SELECT * FROM customer_order")).isNotEmpty();
    }

    @Test
    void what_never_ran_or_has_ended_is_not_gone_on_with() {
        Books books = Books.ofSampleShop(folder.resolve("home"));

        assertThat(books.does("restart", "2011-2-15-1").endedWith(3).sentence()).isEqualTo("导单 2011-2-15-1 从未运行过。");
        assertThat(books.does("rerun", "2011-2-15-1", "--reason", "x", "--lang", "en").endedWith(3).sentence())
                .isEqualTo("Slot 2011-2-15-1 was never run.");
        books.does(RUN).endedWith(0);
        assertThat(books.does("restart", "2011-2-15-1", "--lang", "en").endedWith(3).sentence())
                .isEqualTo("Slot 2011-2-15-1 has no run that stopped half-way.");
        assertThat(books.does("rerun", "2011-2-15-1", "--reason", "x", "--dry-run", "--lang", "en").endedWith(0).out())
                .contains("Dry run of slot 2011-2-15-1: nothing was changed.");
    }

    @Test
    void a_run_in_another_process_is_not_disturbed_and_ends_with_a_word_when_it_is_told_to() throws InterruptedException {
        Books books = Books.ofSampleShop(folder.resolve("home"));
        DaybookProcess other = books.starts("loadOrders:2", "run", "morning-import", "--date", "2011-2-15");
        assertThat(other.says(HaltingDaybook.HALTED)).isTrue();

        Said refused = books.does(RUN).endedWith(3);
        Said stopped = other.terminate();

        assertThat(refused.sentence()).isEqualTo("Another Daybook has this database open. Wait until it has ended, or name another folder with --home.");
        assertThat(stopped.code()).isEqualTo(143);
        assertThat(stopped.withoutTraces().sentence()).isEqualTo("已停止，数据没有丢失。请继续：daybook restart 2011-2-15-1");
        assertThat(books.does(RUN).endedWith(3).sentence()).contains("daybook restart 2011-2-15-1");
        assertThat(books.does("restart", "2011-2-15-1", "--lang", "en").endedWith(0).out())
                .contains("Slot 2011-2-15-1 is done (attempt 1); the control totals close.");
    }
}
