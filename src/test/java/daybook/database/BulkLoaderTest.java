package daybook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass(name = "{0}")
@EnumSource
class BulkLoaderTest {
    private static final Map<Peer, HikariDataSource> SOURCES = new EnumMap<>(Peer.class);
    private static final List<String> COLUMNS = List.of("id", "words", "pieces", "flag", "seen_at");

    /** The ways in which rows are written. */
    enum Way {
        BATCHES_INTO_H2(Peer.H2),
        BATCHES_INTO_MARIADB(Peer.MARIADB),
        LOAD_DATA_INTO_MARIADB(Peer.MARIADB);

        private final Peer peer;

        Way(Peer peer) {
            this.peer = peer;
        }
    }

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Way way;

    @SuppressWarnings("NullAway.Init") // made before each test
    private BulkLoader loader;

    @SuppressWarnings("NullAway.Init") // made before each test
    private JdbcTemplate jdbc;

    @BeforeEach
    void an_empty_table() {
        HikariDataSource source = SOURCES.computeIfAbsent(way.peer, BulkLoaderTest::open);
        loader = way == Way.LOAD_DATA_INTO_MARIADB ? new LoadDataLoader(source) : new BatchInsertLoader(source, true);
        jdbc = new JdbcTemplate(source);
        jdbc.execute("DROP TABLE IF EXISTS box");
        jdbc.execute("CREATE TABLE box (id BIGINT NOT NULL PRIMARY KEY, words VARCHAR(40) NOT NULL, pieces INT NULL, flag BOOLEAN NOT NULL, seen_at DATETIME(3) NULL)");
    }

    @AfterAll
    static void close() {
        SOURCES.values().forEach(HikariDataSource::close);
        SOURCES.clear();
    }

    private static HikariDataSource open(Peer peer) {
        Map<String, String> where = peer.fresh();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(Objects.requireNonNullElse(where.get("spring.datasource.url"), where.get("DAYBOOK_DB_URL")));
        if (peer == Peer.MARIADB) {
            config.setUsername("root");
            config.setPassword("");
            config.addDataSourceProperty("allowLoadLocalInfile", "true");
            config.addDataSourceProperty("rewriteBatchedStatements", "true");
        }
        return new HikariDataSource(config);
    }

    private static @Nullable Object[] row(long id, String words) {
        return new @Nullable Object[] {id, words, null, true, null};
    }

    private void load(List<@Nullable Object[]> rows) {
        loader.load(new BulkLoader.Block("box", COLUMNS, rows));
    }

    private long count() {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT COUNT(*) FROM box", Long.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "普通", "\\", "\\N", "\\n", "a\tb", "a\nb", "a\r\nb", "\u0000", "a\u0000b", "'", "\"", "a\\", "\\\\t", "𠮷野家", "👗👠", "é\u0301", "；=\"1\"",
                "\u001a", "\u2028", "=SUM(A1)", "%s {0}", "\u200b\ufeff", "NULL", "null"
            })
    void every_text_comes_back_as_it_was(String text) {
        load(List.of(row(1, text), row(2, "next")));
        assertThat(jdbc.queryForObject("SELECT words FROM box WHERE id = 1", String.class)).isEqualTo(text);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void every_kind_of_value_comes_back_as_it_was() {
        LocalDateTime at = LocalDateTime.of(2011, 2, 5, 8, 7, 6, 45_000_000);
        load(List.of(new @Nullable Object[] {Long.MIN_VALUE, "x", -7, false, at}, new @Nullable Object[] {Long.MAX_VALUE, "y", null, true, null}));
        assertThat(jdbc.query(
                        "SELECT id, pieces, flag, seen_at FROM box ORDER BY id",
                        (row, i) -> row.getLong(1) + " " + row.getObject(2) + " " + row.getBoolean(3) + " " + row.getObject(4, LocalDateTime.class)))
                .containsExactly(Long.MIN_VALUE + " -7 false " + at, Long.MAX_VALUE + " null true null");
    }

    @Test
    void a_block_of_many_rows_is_stored_as_a_whole() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 1; i <= 3_500; i++) {
            rows.add(row(i, "行" + i));
        }
        load(rows);
        assertThat(count()).isEqualTo(3_500);
        load(List.of());
        assertThat(count()).isEqualTo(3_500);
    }

    private void refused(List<@Nullable Object[]> rows) {
        long before = count();
        assertThatThrownBy(() -> load(rows)).isInstanceOf(DataAccessException.class).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_text_that_does_not_fit_is_refused_and_nothing_is_stored() {
        refused(List.of(row(1, "fits"), row(2, "x".repeat(41)), row(3, "fits")));
    }

    @Test
    void a_number_that_does_not_fit_is_refused_and_nothing_is_stored() {
        refused(List.of(row(1, "fits"), new @Nullable Object[] {2L, "x", 3_000_000_000L, true, null}));
    }

    @Test
    void a_key_that_is_there_already_is_refused_and_nothing_is_stored() {
        load(List.<@Nullable Object[]>of(row(1, "first")));
        refused(List.of(row(2, "new"), row(1, "again")));
        refused(List.of(row(3, "new"), row(3, "twice")));
        assertThat(jdbc.queryForObject("SELECT words FROM box", String.class)).isEqualTo("first");
    }

    @Test
    void a_missing_value_is_refused_and_nothing_is_stored() {
        refused(List.of(row(1, "fits"), new @Nullable Object[] {2L, null, null, true, null}));
    }

    @Test
    void after_a_refusal_the_next_block_is_stored() {
        refused(List.<@Nullable Object[]>of(row(1, "x".repeat(41))));
        load(List.<@Nullable Object[]>of(row(1, "fits")));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_block_for_a_table_that_there_is_not_is_refused() {
        assertThatThrownBy(() -> loader.load(new BulkLoader.Block("nowhere", COLUMNS, List.<@Nullable Object[]>of(row(1, "x"))))).isInstanceOf(DataAccessException.class);
    }
}
