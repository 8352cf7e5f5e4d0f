package daybook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import daybook.wording.Sentence;
import daybook.wording.UnusableSetting;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseGuardTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "?allowLoadLocalInfile=true", "?x=1&ALLOWLOADLOCALINFILE=true", "?allowloadlocalinfileinpath=/tmp", "?AllowUrlInLocalInfile=yes", "?allowLoad%4cocalInfile=true",
        "?100%&allowLoadLocalInfile"
    })
    void a_server_that_could_ask_for_files_of_this_machine_is_not_even_rung_up(String settings) {
        try (HikariDataSource pool = pool("jdbc:mysql://127.0.0.1:1/daybook" + settings)) {
            assertThat(refusal(pool).key()).isEqualTo("cli.database-files");
        }
    }

    @Test
    void nor_is_one_of_which_the_pool_says_so() {
        try (HikariDataSource pool = pool("jdbc:mysql://127.0.0.1:1/daybook")) {
            pool.addDataSourceProperty("allowloadLOCALinfile", "true");
            assertThat(refusal(pool).key()).isEqualTo("cli.database-files");
        }
    }

    @ParameterizedTest
    @CsvSource({"utf8mb4, utf8mb4_general_ci", "utf8mb4, utf8mb4_unicode_ci", "latin1, latin1_swedish_ci"})
    void a_schema_for_which_large_and_small_letters_are_the_same_is_refused(String characters, String collation) {
        Peer.MARIADB.assume();
        String url = MariaDb.server().freshSchema();
        String schema = url.substring(url.lastIndexOf('/') + 1);
        MariaDb.server().execute("ALTER DATABASE " + schema + " CHARACTER SET " + characters + " COLLATE " + collation);

        try (HikariDataSource pool = pool(url)) {
            assertThat(refusal(pool)).isEqualTo(Sentence.of("cli.database-collation", schema, collation));
        }
    }

    @Test
    void a_binary_schema_is_let_through_and_so_is_the_embedded_database() {
        try (HikariDataSource embedded = pool("jdbc:h2:mem:guard")) {
            assertThatCode(() -> DatabaseGuard.look(embedded)).doesNotThrowAnyException();
        }
        Peer.MARIADB.assume();
        try (HikariDataSource pool = pool(MariaDb.server().freshSchema())) {
            assertThat(new DatabaseGuard().postProcessAfterInitialization(pool, "dataSource")).isSameAs(pool);
        }
    }

    @Test
    void a_server_that_does_not_answer_is_told_as_such() {
        try (HikariDataSource pool = pool("jdbc:mysql://127.0.0.1:1/daybook")) {
            pool.setConnectionTimeout(250);
            assertThatCode(() -> DatabaseGuard.look(pool)).hasRootCauseInstanceOf(java.io.IOException.class).cause().isInstanceOf(SQLException.class);
        }
    }

    private static Sentence refusal(HikariDataSource pool) {
        return catchThrowableOfType(UnusableSetting.class, () -> DatabaseGuard.look(pool)).sentence();
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("root");
        pool.setPassword("");
        return pool;
    }
}
