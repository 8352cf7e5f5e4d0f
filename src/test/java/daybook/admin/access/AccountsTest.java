package daybook.admin.access;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@OnBothDatabases
class AccountsTest {
    private static final int FASTEST = 4; // rounds of bcrypt

    private final Peer peer;

    AccountsTest(Peer peer) {
        this.peer = peer;
    }

    /** A database that takes spaces at the end for nothing would give a guesser as many names for an account as he likes. */
    @Test
    void an_account_has_one_name() {
        Map<String, String> where = peer.fresh();
        String url = Objects.requireNonNullElse(where.get("spring.datasource.url"), where.getOrDefault("DAYBOOK_DB_URL", ""));
        SingleConnectionDataSource source = new SingleConnectionDataSource(url, where.getOrDefault("DAYBOOK_DB_USER", ""), "", true);
        Flyway.configure().dataSource(source).locations("classpath:db/migration/common").target("301").load().migrate();
        Accounts accounts = new Accounts(new AccountStore(new JdbcTemplate(source)), new BCryptPasswordEncoder(FASTEST), Clock.systemUTC());
        accounts.create("lili", Set.of(Role.FINANCE));

        assertThat(accounts.passwordHash("lili")).isPresent();
        for (String other : new String[] {"lili ", "lili   ", " lili", "Lili", "lili\u3000"}) {
            assertThat(accounts.passwordHash(other)).as("'%s'", other).isEmpty();
            assertThat(accounts.named(other)).as("'%s'", other).isEmpty();
        }
        source.destroy();
    }
}
