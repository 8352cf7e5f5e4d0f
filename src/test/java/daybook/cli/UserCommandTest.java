package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {
    @Test
    void accounts_are_made_listed_disabled_and_get_a_new_password(@TempDir Path folder) {
        Books books = Books.in(folder.resolve("books"));

        Said made = books.does("user", "李丽", "--role", "shift-lead,admin", "--lang", "en").endedWith(0);
        assertThat(made.out().strip()).hasSize(20);
        assertThat(books.rows("SELECT password_hash FROM account").get(0)).startsWith("$2").doesNotContain(made.out().strip());

        Said again = books.does("user", "李丽", "--lang", "en").endedWith(0);
        assertThat(again.out().strip()).hasSize(20).isNotEqualTo(made.out().strip());
        assertThat(books.does("user").endedWith(0).out()).contains("李丽\tshift-lead,admin");

        assertThat(books.does("user", "李丽", "--disable", "--lang", "en").endedWith(2).err()).contains("last admin");
        books.does("user", "boss", "--role", "admin").endedWith(0);
        books.does("user", "李丽", "--disable").endedWith(0);
        assertThat(books.does("user", "--lang", "en").out()).contains("disabled");
        assertThat(books.does("user", "nobody", "--role", "king", "--lang", "en").endedWith(2).err()).contains("king");
        assertThat(books.does("user", "nobody", "--lang", "en").endedWith(2).err()).contains("role");
    }
}
