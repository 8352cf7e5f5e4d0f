package daybook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@OnBothDatabases
class SchemaSetupTest {
    private final String url;
    private final DataSource source;
    private final JdbcClient sql;
    private final String vendor;

    SchemaSetupTest(Peer peer) {
        Map<String, String> place = peer.fresh();
        vendor = peer == Peer.H2 ? "h2" : "mysql";
        url = place.getOrDefault("spring.datasource.url", place.getOrDefault("DAYBOOK_DB_URL", ""));
        source = again();
        sql = JdbcClient.create(source);
    }

    @Test
    void a_first_setup_that_dies_before_a_table_is_written_down_is_begun_anew() {
        assertThatThrownBy(() -> setup(new DyingAfter(75), "latest")).hasStackTraceContaining(DyingAfter.LAST_WORDS);
        sql.sql("DROP TABLE IF EXISTS slot_run").update(); // as if the next process had died, too, while it took the tables away

        setup(source, "latest");

        assertThat(flyway(source, "latest").info().pending()).isEmpty();
        assertThat(tables()).contains("slot_run", "qrtz_locks", "order_mend").doesNotContain("setup_under_way");
        assertThatCode(() -> setup(source, "latest")).doesNotThrowAnyException();
    }

    @Test
    void what_is_kept_in_finished_tables_outlives_every_later_start_and_every_update() {
        setup(source, "401");
        sql.sql("INSERT INTO slot_lock (name) VALUES ('kept')").update();

        setup(source, "latest");
        setup(source, "latest");

        assertThat(sql.sql("SELECT name FROM slot_lock").query(String.class).list()).containsExactly("kept");
    }

    @Test
    void an_update_that_dies_is_not_repeated_over_what_is_there_but_told() {
        setup(source, "401");
        sql.sql("INSERT INTO slot_lock (name) VALUES ('kept')").update();
        assertThatThrownBy(() -> setup(new DyingAfter(1), "latest")).hasStackTraceContaining(DyingAfter.LAST_WORDS);

        UnfinishedUpdate told = catchThrowableOfType(UnfinishedUpdate.class, () -> setup(source, "latest"));

        assertThat(told.sentence().key()).isEqualTo("cli.database-half-updated");
        assertThat(told.sentence().arguments().subList(0, 2)).isEqualTo(List.of("402", "V403__day_off_seen.sql"));
        assertThat(told.sentence().arguments().get(2).toString()).startsWith("Table …");
        assertThat(sql.sql("SELECT name FROM slot_lock").query(String.class).list()).containsExactly("kept");
    }

    @Test
    void many_processes_may_begin_with_the_same_empty_schema() {
        Assumptions.assumeTrue(vendor.equals("mysql"), "the embedded database is open to one process");
        List<String> ends = IntStream.range(0, 4).parallel().mapToObj(i -> {
            setup(again(), "latest");
            return "done";
        }).toList();

        assertThat(ends).hasSize(4).containsOnly("done");
        assertThat(tables()).contains("order_mend").doesNotContain("setup_under_way");
    }

    private DataSource again() {
        return new DriverManagerDataSource(url, vendor.equals("h2") ? "" : "root", "");
    }

    private void setup(DataSource through, String target) {
        new SchemaSetup().migrate(flyway(through, target));
    }

    private Flyway flyway(DataSource through, String target) {
        return Flyway.configure()
                .dataSource(through)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .target(MigrationVersion.fromVersion(target))
                .load();
    }

    private List<String> tables() {
        return sql.sql("SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = SCHEMA()").query(String.class).list();
    }

    /** Dies when one more migration is to be written down, and has no database from then on. */
    private final class DyingAfter extends DelegatingDataSource {
        static final String LAST_WORDS = "the process is gone";
        private int left;

        DyingAfter(int written) {
            super(source);
            left = written;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement") && String.valueOf(arguments[0]).matches("(?s)INSERT INTO.*flyway_schema_history.*") && left-- <= 0) {
                    throw new SQLException(LAST_WORDS);
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }
    }
}
