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

    @Test
    void who_made_which_account_from_the_command_line_is_on_record(@TempDir Path folder) {
        Books books = Books.in(folder.resolve("books"));
        books.does("user", "boss", "--role", "admin").endedWith(0);
        books.does("user", "boss").endedWith(0);
        books.does("user", "boss", "--disable").endedWith(2);
        books.does("user").endedWith(0);

        assertThat(books.rows("SELECT actor, address, verb, object, outcome FROM audit ORDER BY id"))
                .containsExactly(me() + "|cli|user|boss admin|exit 0|", me() + "|cli|user|boss|exit 0|", me() + "|cli|user-disable|boss|exit 2|");
    }

    @Test
    void what_somebody_decided_on_an_order_from_the_command_line_is_on_record(@TempDir Path folder) {
        Books books = Books.in(folder.resolve("books"));
        books.does("approve", "6211160103619650", "--force", "--reason", "seen").endedWith(2);
        books.does("hold", "6211160103619650", "--reason", "asked").endedWith(2);
        books.does("urgent", "6211160103619650", "--off", "--reason", "later").endedWith(2);
        books.does("mend", folder.resolve("none.xlsx").toString()).endedWith(2);

        assertThat(books.rows("SELECT actor, address, verb, object, reason, outcome FROM audit ORDER BY id"))
                .containsExactly(
                        me() + "|cli|approve|shop/6211160103619650 force|seen|exit 2|",
                        me() + "|cli|hold|shop/6211160103619650|asked|exit 2|",
                        me() + "|cli|urgent|shop/6211160103619650 off|later|exit 2|",
                        me() + "|cli|mend|shop none.xlsx||exit 2|");
    }

    private static String me() {
        return System.getProperty("user.name");
    }
}
