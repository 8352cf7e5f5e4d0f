package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.intake.UnreadableFile;
import daybook.reconciliation.SlotRunStore;
import daybook.wording.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

@OnBothDatabases
class GateTest {
    private final Books books;

    GateTest(Peer peer) {
        this.books = Books.empty(peer);
    }

    /** A column that was damaged on the way would take back all that waits to be shipped. */
    @Test
    void a_slot_in_which_too_many_approved_orders_cannot_be_read_any_more_is_refused() {
        assertThat(books.run(MORNING, Export.ofClean(1, 50)).exit()).isEqualTo(Exit.DONE);
        Export damaged = Export.ofClean(17, 50);
        for (int index = 1; index <= 16; index++) {
            damaged.orders(anOrder(index).with("订单状态", "买家巳付款"));
        }

        Ended refused = books.run(AFTERNOON, damaged);

        assertThat(Objects.requireNonNull(refused.sentence()).arguments()).containsExactly("2011-2-15-2", "16", "50", "32.0", "30.0");
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM customer_order WHERE status = 'APPROVED'", Long.class)).isEqualTo(50);
    }

    private static Export held(int held, int of) {
        Export export = Export.ofClean(held + 1, of);
        for (int index = 1; index <= held; index++) {
            export.orders(anOrder(index).without("收货人姓名"));
        }
        return export;
    }

    @Test
    void a_slot_of_which_too_much_would_be_held_is_refused_as_a_whole() throws Exception {
        Ended refused = books.run(MORNING, held(16, 50));

        assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
        assertThat(Objects.requireNonNull(refused.sentence()).key()).isEqualTo("run.too-many-held");
        assertThat(refused.sentence().arguments()).containsExactly("2011-2-15-1", "16", "50", "32.0", "30.0");
        for (String table : new String[] {"customer_order", "order_line", "order_log", "row_outcome", "finding", "staged_line", "staged_order"}) {
            assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Long.class)).as(table).isZero();
        }
        Path folder = Objects.requireNonNull(refused.reports());
        assertThat(folder).isEqualTo(books.folder("reports").resolve("2011-2-15-1").resolve("refused"));
        assertThat(folder.resolve("异常报告2011-2-15-1.xlsx")).isRegularFile();
        assertThat(Files.readString(folder.resolve("findings.csv"))).contains("receiver-missing");
        assertThat(books.folder("reports").resolve("2011-2-15-1").resolve("certificate.json")).doesNotExist();

        Ended allowed = books.get(Imports.class).run(MORNING, 0.5);
        assertThat(allowed.exit()).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("HELD", 16L, "APPROVED", 34L));
        assertThat(Objects.requireNonNull(allowed.certificate()).run().attempt()).isEqualTo(1);
    }

    /** Its rows would be gone, and it could neither go on nor be refused. */
    @Test
    void a_refusal_is_written_down_whole_or_not_at_all() {
        books.jdbc().execute("ALTER TABLE shop_event RENAME TO shop_event_away");
        try {
            assertThatThrownBy(() -> books.run(MORNING, held(16, 50))).isInstanceOf(DataAccessException.class);
        } finally {
            books.jdbc().execute("ALTER TABLE shop_event_away RENAME TO shop_event");
        }
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("HELD", 16L, "APPROVED", 34L));

        Ended refused = books.get(Imports.class).recover(MORNING);
        assertThat(refused.exit()).as(String.valueOf(refused.sentence())).isEqualTo(Exit.REFUSED);
        assertThat(Objects.requireNonNull(refused.sentence()).key()).isEqualTo("run.too-many-held");
        assertThat(books.outcomes(MORNING, "orders")).isEmpty();
        assertThat(books.get(Imports.class).run(MORNING, 0.5).exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void a_file_that_cannot_be_read_is_not_explained_by_the_workbook_of_an_earlier_refusal() {
        books.run(MORNING, held(16, 50));
        assertThat(reportsOfNewestRun()).isNotEmpty();

        books.hooks().before("survey", () -> {
            throw new UnreadableFile(Sentence.of("intake.quote-open", "2011-2-15-1.csv", "3"), null);
        });
        Ended unreadable = books.get(Imports.class).run(MORNING, null);

        assertThat(unreadable).extracting(Ended::exit, Ended::reports).containsExactly(Exit.UNUSABLE, null);
        assertThat(reportsOfNewestRun()).isEmpty();
    }

    private List<String> reportsOfNewestRun() {
        long newest = Objects.requireNonNull(books.jdbc().queryForObject("SELECT MAX(id) FROM slot_run", Long.class));
        return books.get(RunReports.class).of(books.get(SlotRunStore.class).get(newest)).stream().map(RunReports.Report::name).toList();
    }

    @Test
    void exactly_the_ratio_is_let_through() {
        assertThat(books.run(MORNING, held(15, 50))).extracting(Ended::exit).isEqualTo(Exit.DONE);
    }

    @Test
    void of_fewer_than_50_orders_in_scope_the_share_is_not_looked_at() {
        Export export = held(40, 49);
        for (int index = 50; index <= 60; index++) {
            export.orders(anOrder(index).status("交易成功"));
        }
        assertThat(books.run(MORNING, export)).extracting(Ended::exit).isEqualTo(Exit.DONE);
    }

    @Test
    void rows_that_repeat_an_order_are_no_orders_in_scope() {
        Export export = held(16, 50);
        for (int again = 0; again < 60; again++) {
            export.orderRow(anOrder(50));
        }
        Ended refused = books.run(MORNING, export);

        assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
        assertThat(Objects.requireNonNull(refused.sentence()).arguments()).containsExactly("2011-2-15-1", "16", "50", "32.0", "30.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"何云", "何雨"})
    void orders_that_were_imported_before_count_as_in_scope_changed_or_not(String receiver) {
        books.run(MORNING, Export.ofClean(51, 80));
        Export export = held(20, 50);
        for (int index = 51; index <= 80; index++) {
            export.orders(anOrder(index).with("收货人姓名", receiver));
        }
        assertThat(books.run(AFTERNOON, export)).extracting(Ended::exit).isEqualTo(Exit.DONE);
    }

    @ParameterizedTest
    @CsvSource({"items, item", "orders, order"})
    void a_row_that_was_lost_on_the_way_stops_the_run_before_the_ledger(String kind, String word) {
        books.hooks().before("gate", () -> books.jdbc().update("DELETE FROM row_outcome WHERE kind = ? AND line_no = 3", kind));
        Ended ended = books.run(MORNING, Export.ofClean(1, 5));

        assertThat(ended.exit()).isEqualTo(Exit.FAILED);
        assertThat(Objects.requireNonNull(ended.sentence()).arguments()).anySatisfy(a -> assertThat(a).contains("5 " + word + " rows were read and 4"));
        assertThat(books.jdbc().queryForObject("SELECT CONCAT(state, ' ', failure) FROM slot_run WHERE ended_at IS NOT NULL", String.class))
                .startsWith("FAILED ").contains("5 " + word + " rows were read and 4");
        assertThat(books.standing(1)).isEqualTo("unknown");
    }
}
