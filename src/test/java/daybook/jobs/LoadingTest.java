package daybook.jobs;

import static daybook.jobs.Books.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.database.Peer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** How rows get into MariaDB. */
class LoadingTest {
    @BeforeEach
    void on_mariadb() {
        Peer.MARIADB.assume();
    }

    @AfterEach
    void local_files_are_allowed_again() {
        Peer.allowLocalFiles(true);
    }

    private static long loads(Books books) {
        return Long.parseLong(Objects.requireNonNull(
                books.jdbc().queryForObject("SELECT variable_value FROM information_schema.global_status WHERE variable_name = 'COM_LOAD'", String.class)));
    }

    @Test
    void an_import_loads_its_rows_by_load_data() {
        Books books = Books.empty(Peer.MARIADB);
        long before = loads(books);
        books.run(MORNING, Export.ofClean(1, 9));
        assertThat(loads(books)).isGreaterThan(before + 5);
    }

    @Test
    void where_the_server_does_not_allow_it_rows_go_in_batches_and_the_result_is_the_same() {
        Books books = Books.empty(Peer.MARIADB);
        books.run(MORNING, Export.ofClean(1, 9));
        String loaded = books.dump().ledger() + books.dump().judgements();

        Peer.allowLocalFiles(false);
        Books.empty(Peer.MARIADB);
        try (Books other = Books.another(Peer.MARIADB)) {
            assertThat(other.run(MORNING, Export.ofClean(1, 9)).exit()).isEqualTo(Exit.DONE);
            assertThat(other.dump().ledger() + other.dump().judgements()).isEqualTo(loaded);
        }
    }

    @Test
    void only_the_loaders_connections_may_send_files(@TempDir Path folder) throws Exception {
        Books books = Books.empty(Peer.MARIADB);
        Path secret = Files.writeString(folder.resolve("secret"), "secret\n");
        assertThatThrownBy(() -> books.jdbc().execute("LOAD DATA LOCAL INFILE '" + secret + "' INTO TABLE slot_lock (name)"))
                .isInstanceOf(DataAccessException.class);
        assertThat(books.jdbc().queryForList("SELECT name FROM slot_lock", String.class)).doesNotContain("secret");
        assertThat(books.get(DataSource.class).unwrap(com.zaxxer.hikari.HikariDataSource.class).getDataSourceProperties())
                .doesNotContainKey("allowLoadLocalInfile");
    }
}
