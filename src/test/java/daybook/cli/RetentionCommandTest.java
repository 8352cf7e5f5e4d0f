package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, what it says, and the file of the embedded database after it. */
class RetentionCommandTest {
    private static final String BUYER = "canary";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_is_masked_is_gone_from_the_database_s_file_too() throws IOException {
        Books books = Books.ofSampleShop(folder.resolve("home"));
        books.does("run", "morning-import", "--date", "2011-2-15").endedWith(0);
        books.sql("UPDATE slot_run SET ended_at = '2011-02-15 09:01:00'");
        books.sql("UPDATE customer_order SET decided_at = '2011-02-15 09:00:00', nick = CONCAT('" + BUYER + "', internal_number), status = 'CLOSED'");
        books.sql("UPDATE order_log SET at = '2011-02-15 09:00:00'");
        assertThat(occurs(books)).isTrue();

        assertThat(books.does("retention", "--dry-run", "--lang", "en").endedWith(0).out()).startsWith("Nothing was changed.").contains("of 1 slots and 0 sheets");
        assertThat(occurs(books)).isTrue();
        assertThat(books.does("retention", "--lang", "en").endedWith(0).out()).startsWith("Inputs and workbooks from before");

        assertThat(occurs(books)).isFalse();
        String number = books.rows("SELECT MIN(order_number) FROM customer_order").get(0).replace("|", "");
        assertThat(books.does("order", number, "--lang", "en").endedWith(0).out()).contains("Who bought order " + number + " is not known any more");
        assertThat(books.does("rerun", "2011-2-15-1", "--reason", "x", "--lang", "en").endedWith(3).err()).contains("The inputs and workbooks of slot 2011-2-15-1 were removed on");
        assertThat(books.rows("SELECT verb, object, outcome FROM audit WHERE verb = 'retention'")).containsExactly("retention|shop|exit 0|");
        assertThat(books.does("run", "retention", "--lang", "en").endedWith(0).out()).startsWith("There was nothing to remove");
        books.does("run", "approval").endedWith(0);
        assertThat(books.rows("SELECT verb, object, outcome FROM audit WHERE verb IN ('retention', 'approval') ORDER BY id")).as("by hand, so in somebody's name")
                .containsExactly("retention|shop|exit 0|", "retention|shop|exit 0|", "approval|shop|exit 0|");
    }

    private static boolean occurs(Books books) throws IOException {
        return new String(Files.readAllBytes(books.home.resolve("data/daybook.mv.db")), StandardCharsets.ISO_8859_1).contains(BUYER);
    }
}
