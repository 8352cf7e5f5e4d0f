package daybook.stock;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.stock.PurchaseStore.Promise;
import daybook.stock.PurchaseStore.Taken;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@OnBothDatabases
class PurchaseStoreTest {
    private static final LocalDate DAY = LocalDate.of(2011, 2, 15);
    private static final LocalDate SOON = LocalDate.of(2011, 2, 20);
    private static final LocalDateTime NINE = DAY.atTime(9, 0);
    private static @Nullable Peer open;
    private static @Nullable SingleConnectionDataSource source;

    private final JdbcTemplate jdbc;
    private final PurchaseStore store;

    PurchaseStoreTest(Peer peer) {
        SingleConnectionDataSource migrated = source(peer);
        jdbc = new JdbcTemplate(migrated);
        store = new PurchaseStore(jdbc, new TransactionTemplate(new DataSourceTransactionManager(migrated)));
    }

    /** To migrate a MariaDB anew for each test would take most of its time. */
    private static SingleConnectionDataSource source(Peer peer) {
        SingleConnectionDataSource now = source;
        if (now == null || open != peer) {
            close();
            Map<String, String> where = peer.fresh();
            String url = Objects.requireNonNullElse(where.get("spring.datasource.url"), where.getOrDefault("DAYBOOK_DB_URL", ""));
            now = new SingleConnectionDataSource(url, where.getOrDefault("DAYBOOK_DB_USER", ""), "", true);
            Flyway.configure().dataSource(now).locations("classpath:db/migration/common").load().migrate();
            source = now;
            open = peer;
        }
        return now;
    }

    @AfterAll
    static void close() {
        if (source != null) {
            source.destroy();
            source = null;
        }
    }

    @BeforeEach
    void empty_tables() {
        List.of("purchase_request", "slot_run", "slot_plan").forEach(table -> jdbc.update("DELETE FROM " + table));
    }

    /** A settled run of the afternoon of that day of February, started at eight. */
    private void run(long id, int day) {
        run(id, day, 1, true, false);
    }

    private void run(long id, int day, int attempt, boolean settled, boolean dry) {
        LocalDate date = LocalDate.of(2011, 2, day);
        jdbc.update(
                "INSERT INTO slot_run (id, shop, slot_date, session, attempt, state, settled, dry_run, first_internal_number, started_at)"
                        + " VALUES (?, 'shop', ?, 2, ?, 'DONE', ?, ?, 0, ?)",
                id, date, attempt, settled, dry, date.atTime(8, 0));
    }

    private static PurchaseLine wanted(long sku, int pieces) {
        StockedSku stocked = new StockedSku(sku, "A" + sku, "", "", "", 0, 0, null, "", "", "", false, true);
        return new PurchaseLine(stocked, SkuStatus.OUT_OF_STOCK, pieces, 0, 0, pieces, 0, 0, null, List.of(), null);
    }

    private static PurchaseAnswer ordered(long list, long sku, @Nullable Integer pieces) {
        return new PurchaseAnswer(list, sku, pieces, null, "");
    }

    private List<String> rows() {
        return jdbc.query(
                "SELECT run_id, sku_id, asked_pieces, ordered_pieces, open_pieces FROM purchase_request ORDER BY run_id, sku_id",
                (row, i) -> row.getLong(1) + "-" + row.getLong(2) + " asked " + row.getInt(3) + " ordered " + row.getObject(4) + " open " + row.getInt(5));
    }

    @Test
    void a_list_asked_again_forgets_what_nobody_answered_and_keeps_what_somebody_did() {
        store.ask(7, List.of(wanted(1, 3), wanted(2, 4), wanted(3, 5)));
        store.answer(List.of(ordered(7, 2, 4)), NINE);

        store.ask(7, List.of(wanted(1, 6), wanted(2, 9), wanted(4, 1)));
        store.ask(7, List.of(wanted(1, 6), wanted(2, 9), wanted(4, 1)));

        assertThat(rows()).containsExactly(
                "7-1 asked 6 ordered null open 0", "7-2 asked 4 ordered 4 open 4", "7-4 asked 1 ordered null open 0");
    }

    @Test
    void the_same_answers_twice_change_nothing() {
        store.ask(7, List.of(wanted(1, 3), wanted(2, 4)));
        List<PurchaseAnswer> answers = List.of(
                new PurchaseAnswer(7, 1, 3, SOON, "厂家有货"), ordered(7, 2, 0), ordered(7, 99, 1), ordered(8, 1, 1));

        Taken first = store.answer(answers, NINE);
        Taken second = store.answer(answers, NINE.plusHours(1));

        assertThat(first).isEqualTo(new Taken(2, 0, 0, List.of(ordered(7, 99, 1), ordered(8, 1, 1))));
        assertThat(second).isEqualTo(new Taken(0, 0, 2, List.of(ordered(7, 99, 1), ordered(8, 1, 1))));
        assertThat(store.promised()).containsExactly(new Promise(1, 3, SOON, "厂家有货", 7));
        assertThat(jdbc.queryForList("SELECT DISTINCT answered_at FROM purchase_request", LocalDateTime.class)).containsExactly(NINE);
    }

    @Test
    void an_answer_changed_later_changes_what_is_to_come_by_the_difference_and_what_has_come_is_not_forgotten() {
        store.ask(7, List.of(wanted(1, 10)));
        store.answer(List.of(ordered(7, 1, 6)), NINE);
        store.arrived(Map.of(1L, 2));

        assertThat(store.answer(List.of(ordered(7, 1, 10)), NINE)).isEqualTo(new Taken(0, 1, 0, List.of()));
        assertThat(store.onOrder()).containsExactly(Map.entry(1L, 8));
        store.answer(List.of(ordered(7, 1, 1)), NINE);
        assertThat(store.onOrder()).isEmpty();
        store.answer(List.of(new PurchaseAnswer(7, 1, null, SOON, "改问别家")), NINE);
        assertThat(store.onOrder()).isEmpty();
        assertThat(store.promised()).isEmpty();
        assertThat(rows()).as("two have come that nobody says to have ordered").containsExactly("7-1 asked 10 ordered null open -2");
        assertThat(store.arrived(Map.of(1L, 5))).as("of none that is open").isZero();

        store.answer(List.of(ordered(7, 1, 10)), NINE);
        assertThat(store.onOrder()).containsExactly(Map.entry(1L, 8));
    }

    @Test
    void of_two_answers_to_one_line_the_last_counts() {
        store.ask(7, List.of(wanted(1, 10)));

        store.answer(List.of(ordered(7, 1, 6), ordered(7, 1, 4)), NINE);

        assertThat(store.onOrder()).containsExactly(Map.entry(1L, 4));
    }

    @Test
    void what_comes_settles_the_oldest_request_first_and_nothing_twice() {
        store.ask(7, List.of(wanted(1, 3), wanted(2, 5)));
        store.ask(8, List.of(wanted(1, 4)));
        store.answer(List.of(ordered(7, 1, 3), ordered(8, 1, 4), ordered(7, 2, 5)), NINE);

        assertThat(store.arrived(Map.of(1L, 5, 2L, -3, 3L, 9))).isEqualTo(5);
        assertThat(rows()).containsExactly("7-1 asked 3 ordered 3 open 0", "7-2 asked 5 ordered 5 open 5", "8-1 asked 4 ordered 4 open 2");
        assertThat(store.arrived(Map.of(1L, 50))).isEqualTo(2);
        assertThat(store.onOrder()).containsExactly(Map.entry(2L, 5));
    }

    @Test
    void what_is_promised_comes_by_day_and_without_a_day_last() {
        store.ask(7, List.of(wanted(1, 3), wanted(2, 3), wanted(3, 3), wanted(4, 3)));
        store.ask(8, List.of(wanted(1, 1)));
        store.answer(
                List.of(
                        new PurchaseAnswer(7, 1, 3, null, "不知道"), new PurchaseAnswer(7, 2, 3, SOON, ""),
                        new PurchaseAnswer(7, 3, 0, SOON, "没有了"), new PurchaseAnswer(7, 4, 2, DAY, ""), new PurchaseAnswer(8, 1, 1, SOON, "")),
                NINE);

        assertThat(store.promised()).containsExactly(
                new Promise(4, 2, DAY, "", 7), new Promise(2, 3, SOON, "", 7), new Promise(1, 1, SOON, "", 8), new Promise(1, 3, null, "不知道", 7));
        assertThat(store.onOrder()).isEqualTo(Map.of(1L, 4, 2L, 3, 4L, 2));
    }

    @Test
    void a_sku_is_unanswered_since_the_first_of_the_lists_that_asked_one_after_the_other() {
        IntStream.rangeClosed(1, 4).forEach(id -> run(id, 10 + id));
        store.ask(1, List.of(wanted(1, 1), wanted(2, 1), wanted(3, 1)));
        store.ask(2, List.of(wanted(1, 1), wanted(2, 1)));
        store.ask(3, List.of(wanted(1, 1), wanted(2, 1), wanted(3, 1)));
        store.ask(4, List.of(wanted(1, 1), wanted(4, 1)));

        assertThat(store.unanswered()).isEqualTo(Map.of(1L, 1L, 4L, 4L));
        assertThat(store.unansweredBefore(4)).isEqualTo(Map.of(1L, 1L, 2L, 1L, 3L, 3L));
        assertThat(store.unansweredBefore(1)).isEmpty();
    }

    @Test
    void any_answer_for_the_sku_answers_the_lists_made_before_it() {
        IntStream.rangeClosed(1, 3).forEach(id -> run(id, 10 + id));
        store.ask(1, List.of(wanted(1, 1), wanted(2, 1), wanted(3, 1)));
        store.ask(2, List.of(wanted(1, 1), wanted(2, 1), wanted(3, 1)));
        store.answer(List.of(new PurchaseAnswer(1, 1, null, null, "在问")), LocalDate.of(2011, 2, 11).atTime(9, 0));
        store.answer(List.of(new PurchaseAnswer(1, 2, null, SOON, "")), LocalDate.of(2011, 2, 12).atTime(9, 0));
        store.answer(List.of(ordered(2, 3, 0)), LocalDate.of(2011, 2, 12).atTime(9, 0));

        assertThat(store.unanswered()).isEqualTo(Map.of(1L, 2L));
    }

    @Test
    void a_list_with_nothing_to_buy_begins_anew() {
        IntStream.rangeClosed(1, 3).forEach(id -> run(id, 10 + id));
        store.ask(1, List.of(wanted(1, 1)));
        store.ask(2, List.of());
        jdbc.update("INSERT INTO slot_plan (run_id, demand_pieces, allocated_pieces, short_pieces, ships, waits, skus_to_buy) VALUES (2, 0, 0, 0, 0, 0, 0)");
        store.ask(3, List.of(wanted(1, 1)));

        assertThat(store.unanswered()).isEqualTo(Map.of(1L, 3L));
    }

    @Test
    void only_the_newest_attempt_that_is_in_the_ledger_has_asked() {
        run(1, 11);
        run(2, 12, 1, true, false);
        run(3, 12, 2, true, false);
        run(4, 12, 3, false, false);
        run(5, 12, 4, true, true);
        store.ask(1, List.of(wanted(1, 1), wanted(2, 1)));
        store.ask(2, List.of(wanted(1, 1), wanted(2, 1), wanted(3, 1)));
        store.ask(3, List.of(wanted(1, 1)));
        store.ask(4, List.of(wanted(4, 1)));
        store.ask(5, List.of(wanted(5, 1)));

        assertThat(store.unanswered()).isEqualTo(Map.of(1L, 1L));
    }

    @Test
    void a_list_that_asked_for_something_has_a_day() {
        run(1, 11);
        run(2, 12);
        store.ask(1, List.of(wanted(1, 1)));

        assertThat(store.dayOf(1)).isEqualTo(LocalDate.of(2011, 2, 11));
        assertThat(store.dayOf(2)).isNull();
        assertThat(store.dayOf(3)).isNull();
    }

    @Test
    void more_lines_than_one_statement_takes_are_asked_answered_and_settled() {
        store.ask(7, IntStream.rangeClosed(1, 2_500).mapToObj(sku -> wanted(sku, 2)).toList());

        Taken taken = store.answer(IntStream.rangeClosed(1, 2_500).mapToObj(sku -> ordered(7, sku, 2)).toList(), NINE);

        assertThat(taken.added()).isEqualTo(2_500);
        Map<Long, Integer> one = IntStream.rangeClosed(1, 2_500).boxed().collect(java.util.stream.Collectors.toMap(sku -> (long) sku, sku -> 1));
        assertThat(store.arrived(one)).isEqualTo(2_500);
        assertThat(store.onOrder()).hasSize(2_500).containsValue(1).doesNotContainValue(2);
    }
}
