package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.slot.Home;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark compares every outcome, piece, yuan and finding with what its generator knows beforehand, so a small one is a test. */
class BenchTest {
    @Test
    void what_is_known_beforehand_of_a_generated_day_comes_out_beside_a_past_that_was_shipped(@TempDir Path home) {
        Books books = Books.in(home);

        books.does("bench", "--orders", "3000", "--past", "1000").endedWith(0);

        assertThat(books.rows("SELECT COUNT(*) >= 4000 FROM row_outcome WHERE kind = 'orders'")).containsExactly("TRUE|");
        assertThat(new Home(home).root().resolve("reports/2011-2-15-1/certificate.json")).exists();
        assertThat(books.does("bench", "--orders", "10").code()).as("only of empty books").isEqualTo(2);
    }
}
