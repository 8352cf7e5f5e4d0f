package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.Measure;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@OnBothDatabases
class RerunTest {
    private final Books books;

    RerunTest(Peer peer) {
        this.books = Books.empty(peer);
    }

    private static Export day() {
        return Export.of(anOrder(1), anOrder(2).without("收货人姓名"), anOrder(3), anOrder(4).closed(), anOrder(5)).itemRows(anOrder(9));
    }

    private static Map<?, ?> totals(Ended ended) {
        return Objects.requireNonNull(ended.certificate()).totals().byMeasure();
    }

    private static long downloaded(Ended ended) {
        return Objects.requireNonNull(ended.certificate()).totals().of(Measure.ORDERS, ControlTotals.DOWNLOADED);
    }

    private void done(Ended ended) {
        assertThat(ended.exit()).as(() -> String.valueOf(ended.sentence())).isEqualTo(Exit.DONE);
    }

    @Test
    void a_rerun_with_the_same_files_changes_nothing() throws Exception {
        Ended first = books.run(MORNING, day());
        String orders = books.dump().orders();
        Path folder = books.folder("reports").resolve("2011-2-15-1");
        String certificate = Files.readString(folder.resolve("certificate.json"));
        byte[] download = Files.readAllBytes(folder.resolve("淘宝订单付款2011-2-15-1.xlsx"));

        Ended again = books.rerun(MORNING);
        done(again);
        assertThat(books.dump().orders()).isEqualTo(orders);
        assertThat(totals(again)).isEqualTo(totals(first));
        assertThat(Objects.requireNonNull(again.certificate()).findings())
                .isEqualTo(Objects.requireNonNull(first.certificate()).findings());
        assertThat(again.reports()).isEqualTo(folder.resolve("attempt-2"));
        assertThat(folder.resolve("attempt-2").resolve("淘宝订单付款2011-2-15-1.xlsx")).exists();
        assertThat(Files.readString(folder.resolve("certificate.json"))).isEqualTo(certificate);
        assertThat(Files.readAllBytes(folder.resolve("淘宝订单付款2011-2-15-1.xlsx"))).isEqualTo(download);
        done(books.rerun(MORNING));
        assertThat(books.dump().orders()).isEqualTo(orders);
    }

    /** Half of it would be there, and what it lacks would be taken back. */
    @Test
    void a_rerun_reads_no_archived_file_but_the_one_of_then() throws Exception {
        done(books.run(MORNING, day()));
        String orders = books.dump().orders();
        Path archived = books.folder("archive").resolve("2011-2-15-1").resolve("orders-2011-2-15-1.csv");
        byte[] content = Files.readAllBytes(archived);
        Files.write(archived, Export.of(anOrder(1)).orderReport());

        Ended again = books.rerun(MORNING);

        assertThat(again.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(Objects.requireNonNull(again.sentence()).key()).isEqualTo("run.archive-changed");
        assertThat(books.dump().orders()).isEqualTo(orders);
        Files.write(archived, content);
        done(books.rerun(MORNING));
        assertThat(books.dump().orders()).isEqualTo(orders);
    }

    @Test
    void a_run_that_stopped_loses_its_rows_only_together_with_its_place() {
        books.hooks().before("settle", () -> {
            throw new IllegalStateException("broken off");
        });
        assertThat(books.run(MORNING, day()).exit()).isEqualTo(Exit.FAILED);
        Map<String, Long> outcomes = books.outcomes(MORNING, "orders");
        books.jdbc().execute("ALTER TABLE staged_order RENAME TO staged_order_away");
        try {
            assertThatThrownBy(() -> books.rerun(MORNING, Export.ofClean(6, 7))).isInstanceOf(DataAccessException.class);
        } finally {
            books.jdbc().execute("ALTER TABLE staged_order_away RENAME TO staged_order");
        }
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(outcomes).isNotEmpty();
        done(books.restart(MORNING));
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-1");
    }

    @Test
    void a_waiting_order_that_taobao_closed_stays_closed_however_often_its_slot_is_run_again() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2).without("收货人姓名")));
        Export closed = Export.of(anOrder(1), anOrder(2).without("收货人姓名").closed());
        books.run(AFTERNOON, closed);
        assertThat(books.standing(2)).isEqualTo("CLOSED");

        for (int times = 0; times < 3; times++) {
            done(books.rerun(AFTERNOON));
            assertThat(books.standing(2)).as("rerun %d", times).isEqualTo("CLOSED");
        }
        assertThat(books.log(2)).doesNotContain("WITHDRAWN");
        done(books.rerun(AFTERNOON, Export.of(anOrder(1))));
        assertThat(books.standing(2)).as("nobody says any more that it is closed").isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void a_rerun_with_corrected_files_takes_back_what_is_no_longer_said() {
        books.run(MORNING, day());
        Ended again = books.rerun(MORNING, Export.of(anOrder(2), anOrder(3).without("收货人姓名"), anOrder(5), anOrder(6)));

        done(again);
        assertThat(books.standing(1)).isEqualTo("CLOSED");
        assertThat(books.log(1)).containsExactly("APPROVED", "WITHDRAWN");
        assertThat(books.jdbc().queryForObject("SELECT detail FROM order_log WHERE action = 'WITHDRAWN'", String.class)).isEqualTo("corrected");
        assertThat(books.standing(2)).isEqualTo("APPROVED in 2011-2-15-1");
        assertThat(books.standing(3)).isEqualTo("AWAITING_APPROVAL");
        assertThat(books.standing(5)).isEqualTo("APPROVED in 2011-2-15-1");
        assertThat(books.standing(6)).isEqualTo("APPROVED in 2011-2-15-1");
        assertThat(downloaded(again)).isEqualTo(3);

        done(books.rerun(MORNING, day()));
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-1");
        assertThat(books.standing(6)).isEqualTo("CLOSED");
    }

    @Test
    void a_dry_run_changes_nothing_but_the_list_of_runs_and_says_what_would_change() throws Exception {
        books.run(MORNING, day());
        String before = books.dump().everythingButRuns();
        Ended dry = books.dryRun(MORNING, Export.of(anOrder(2), anOrder(7)));

        assertThat(dry.exit()).isEqualTo(Exit.DONE);
        assertThat(books.dump().everythingButRuns()).isEqualTo(before);
        assertThat(Objects.requireNonNull(dry.reports()).resolve("异常报告2011-2-15-1.xlsx")).exists();
        assertThat(dry.remarks()).extracting(said -> said.key() + said.arguments())
                .containsExactly("run.dry-outcome[审核通过, 2, 2]", "run.dry-changes[7, 变化2011-2-15-1.csv]");
        assertThat(Files.readString(dry.reports().resolve("变化2011-2-15-1.csv"))).contains(Sale.number(7) + ",结果,");
        assertThat(books.folder("reports").resolve("2011-2-15-1").resolve("attempt-2")).doesNotExist();

        Ended again = books.rerun(MORNING);
        done(again);
        assertThat(Objects.requireNonNull(again.certificate()).run().attempt()).isEqualTo(2);
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("APPROVED", 3L, "HELD", 1L, "OUT_OF_SCOPE", 1L));
    }

    @Test
    void finance_is_told_what_the_files_say_otherwise_than_in_the_first_attempt() throws Exception {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2), anOrder(3)));
        books.rerun(MORNING, Export.of(anOrder(1).paid("19.90"), anOrder(2), anOrder(3)));
        Ended third = books.rerun(MORNING, Export.of(anOrder(1).paid("19.90"), anOrder(2).with("收货人姓名", "何雨")));

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(Objects.requireNonNull(third.reports()).resolve("对账2011-2-15-1.xlsx")))) {
            List<String> rows = new ArrayList<>();
            book.getSheet("与第1次比较").forEach(row -> rows.add(row.getCell(0) + "|" + row.getCell(1) + "|" + row.getCell(2) + "|" + row.getCell(3)));
            assertThat(rows)
                    .contains(
                            Sale.number(1) + "|买家应付货款|29.90|19.90",
                            Sale.number(2) + "|收货人姓名|何云|何雨",
                            Sale.number(3) + "|结果|审核通过|文件里没有");
        }
    }

    @Test
    void what_a_person_approved_meanwhile_stands_and_is_in_the_reruns_download() {
        books.run(MORNING, day());
        books.approve(2);
        Ended again = books.rerun(MORNING);

        done(again);
        assertThat(books.standing(2)).isEqualTo("APPROVED in 2011-2-15-1");
        assertThat(downloaded(again)).isEqualTo(4);
        assertThat(Objects.requireNonNull(again.certificate()).totals().of(Measure.ORDERS, ControlTotals.BY_PEOPLE)).isEqualTo(1);
        Ended third = books.rerun(MORNING);
        assertThat(downloaded(third)).isEqualTo(4);
        assertThat(books.standing(2)).isEqualTo("APPROVED in 2011-2-15-1");
    }

    @Test
    void a_rerun_of_the_morning_leaves_alone_what_the_afternoon_decided() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2).without("收货人姓名"), anOrder(3), anOrder(4).without("收货人姓名")));
        done(books.run(AFTERNOON, Export.of(anOrder(1), anOrder(2), anOrder(3).with("收货人姓名", "何雨"), anOrder(4).without("联系手机"), anOrder(8))));
        String before = books.dump().orders();

        Ended again = books.rerun(MORNING);
        done(again);
        assertThat(books.dump().orders()).isEqualTo(before);
        assertThat(List.of(books.standing(1), books.standing(2), books.standing(3), books.standing(8)))
                .containsExactly("APPROVED in 2011-2-15-1", "APPROVED in 2011-2-15-2", "AWAITING_APPROVAL", "APPROVED in 2011-2-15-2");
        assertThat(downloaded(again)).isEqualTo(1);
    }

    @Test
    void a_rerun_of_an_older_slot_leaves_what_a_person_approved_after_a_later_slot_had_read_it_anew() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2).without("收货人姓名")));
        books.run(AFTERNOON, Export.of(anOrder(1).with("收货人姓名", "何雨"), anOrder(2).without("联系手机")));
        books.approve(1);
        books.approve(2);
        done(books.rerun(AFTERNOON));
        String before = books.dump().orders();

        done(books.rerun(MORNING));
        assertThat(books.dump().orders()).isEqualTo(before);
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-2");
        assertThat(books.jdbc().queryForObject("SELECT receiver FROM customer_order WHERE order_number = ?", String.class, Sale.number(1))).isEqualTo("何雨");
    }

    @Test
    void an_order_gone_from_corrected_files_that_a_later_slot_lists_waits_and_is_not_closed() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2), anOrder(3)));
        books.run(AFTERNOON, Export.of(anOrder(1), anOrder(2), anOrder(4)));
        done(books.rerun(MORNING, Export.of(anOrder(1))));

        assertThat(books.standing(2)).isEqualTo("AWAITING_APPROVAL");
        assertThat(books.standing(3)).isEqualTo("CLOSED");
        done(books.run(NEXT_MORNING, Export.of(anOrder(2), anOrder(4))));
        assertThat(books.standing(2)).isEqualTo("APPROVED in 2011-2-16-1");
    }

    @Test
    void a_rerun_of_an_older_slot_does_not_take_what_a_person_approved_since() {
        books.run(MORNING, day());
        books.run(AFTERNOON, Export.of(anOrder(11), anOrder(12).without("收货人姓名")));
        books.approve(12);
        done(books.rerun(MORNING));
        assertThat(books.standing(12)).isEqualTo("APPROVED");
        done(books.run(NEXT_MORNING, Export.of(anOrder(13))));
        assertThat(books.standing(12)).isEqualTo("APPROVED in 2011-2-16-1");
    }

    @Test
    void an_order_whose_change_a_corrected_file_takes_back_is_approved_anew() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2)));
        books.run(AFTERNOON, Export.of(anOrder(1).with("收货人姓名", "何雨"), anOrder(2)));
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");

        Ended again = books.rerun(AFTERNOON, Export.of(anOrder(1), anOrder(2), anOrder(3)));
        done(again);
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 1L, "APPROVED", 2L));
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-2");
        assertThat(downloaded(again)).isEqualTo(2);
    }

    @Test
    void an_order_that_was_mended_and_then_taken_back_waits_again_and_is_not_clean() {
        books.run(MORNING, Export.of(anOrder(1).without("收货人姓名"), anOrder(2)));
        books.run(AFTERNOON, Export.of(anOrder(1), anOrder(2)));
        done(books.rerun(AFTERNOON, Export.of(anOrder(2))));

        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
        assertThat(books.get(Approvals.class).approveClean("shop", "lead").orders()).isZero();
        done(books.run(NEXT_MORNING, Export.of(anOrder(1))));
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-16-1");
    }

    @Test
    void a_rerun_with_the_same_files_holds_again_what_an_earlier_slot_had_found_changed() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2)));
        books.run(AFTERNOON, Export.of(anOrder(1).with("收货人姓名", "何雨"), anOrder(2)));
        done(books.run(NEXT_MORNING, Export.of(anOrder(1).with("收货人姓名", "何雨"), anOrder(2))));
        Map<String, Long> first = books.outcomes(NEXT_MORNING, "orders");
        String orders = books.dump().orders();

        done(books.rerun(NEXT_MORNING));
        assertThat(books.outcomes(NEXT_MORNING, "orders")).isEqualTo(first).isEqualTo(Map.of("HELD", 1L, "ALREADY_IMPORTED", 1L));
        assertThat(books.dump().orders()).isEqualTo(orders);
        done(books.rerun(AFTERNOON));
        assertThat(books.dump().orders()).isEqualTo(orders);
    }

    @Test
    void a_rerun_finds_changed_again_what_its_first_attempt_found_changed() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2)));
        books.run(AFTERNOON, Export.of(anOrder(1).with("收货人姓名", "何雨"), anOrder(2)));
        for (int attempt = 2; attempt <= 3; attempt++) {
            done(books.rerun(AFTERNOON));
            assertThat(books.outcomes(AFTERNOON, "orders")).as("attempt " + attempt).isEqualTo(Map.of("CHANGED", 1L, "ALREADY_IMPORTED", 1L));
        }
    }

    @Test
    void lines_of_an_order_that_the_corrected_file_no_longer_has_are_orphans() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2), anOrder(3), anOrder(4).without("收货人姓名")));
        books.ship(3);
        books.approve(4);
        for (int attempt = 2; attempt <= 3; attempt++) {
            done(books.rerun(MORNING, Export.of(anOrder(2)).itemRows(anOrder(1)).itemRows(anOrder(3)).itemRows(anOrder(4))));
            assertThat(books.outcomes(MORNING, "items")).as("attempt " + attempt).isEqualTo(Map.of("APPROVED", 1L, "ORPHAN", 1L, "ALREADY_IMPORTED", 2L));
            assertThat(books.findings(MORNING)).isEqualTo(Map.of("order-missing", 1L));
        }
    }

    @Test
    void what_is_shipped_stays_shipped_in_a_rerun() {
        books.run(MORNING, day());
        books.ship(1);
        books.ship(3);
        Ended again = books.rerun(MORNING, Export.of(anOrder(3), anOrder(5)));

        assertThat(books.standing(1)).isEqualTo("SHIPPED in 2011-2-15-1");
        assertThat(books.standing(3)).isEqualTo("SHIPPED in 2011-2-15-1");
        done(again);
    }

    @Test
    void what_is_shipped_since_stands_in_the_reruns_download_as_if_it_were_not() {
        Ended first = books.run(MORNING, day());
        books.approve(2);
        books.ship(1);
        books.ship(2);
        for (int attempt = 2; attempt <= 3; attempt++) {
            Ended again = books.rerun(MORNING);

            done(again);
            assertThat(downloaded(again)).as("three that the job approved and one of a person, attempt " + attempt).isEqualTo(4);
            assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("APPROVED", 3L, "ALREADY_IMPORTED", 1L, "OUT_OF_SCOPE", 1L));
            assertThat(totals(again).get(Measure.YUAN)).as("yuan").isNotNull();
        }
        assertThat(downloaded(first)).isEqualTo(3);
        assertThat(books.standing(1)).isEqualTo("SHIPPED in 2011-2-15-1");
    }

    @Test
    void what_is_shipped_and_said_otherwise_by_a_corrected_file_is_told_and_stays_in_the_download_that_had_it() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2)));
        books.ship(1);
        Ended again = books.rerun(MORNING, Export.of(anOrder(1).with("收货人姓名", "何雨"), anOrder(2)));

        done(again);
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("CHANGED", 1L, "APPROVED", 1L));
        assertThat(books.findings(MORNING)).isEqualTo(Map.of("changed-since-import", 1L));
        assertThat(downloaded(again)).isEqualTo(1);
        assertThat(books.standing(1)).isEqualTo("SHIPPED in 2011-2-15-1");
    }

    @Test
    void what_an_earlier_slot_approved_and_is_shipped_is_not_the_reruns() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2)));
        books.run(AFTERNOON, Export.of(anOrder(1), anOrder(2), anOrder(3)));
        books.ship(1);
        books.ship(3);
        Ended again = books.rerun(AFTERNOON);

        done(again);
        assertThat(downloaded(again)).isEqualTo(1);
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 2L, "APPROVED", 1L));
        assertThat(books.standing(1)).isEqualTo("SHIPPED in 2011-2-15-1");
    }

    @Test
    void a_slot_that_was_never_run_or_stopped_half_way_is_not_done_again() {
        assertThat(Objects.requireNonNull(books.rerun(MORNING).sentence()).key()).isEqualTo("run.never-run");
        books.hooks().breakAfter("loadOrders", 1);
        books.run(MORNING, day());
        assertThat(Objects.requireNonNull(books.rerun(MORNING).sentence()).key()).isEqualTo("run.restart-or-correct");
    }

    @Test
    void a_refused_rerun_leaves_the_attempt_before_it_standing() {
        books.run(MORNING, Export.ofClean(1, 60));
        String before = books.dump().ledger();
        Export bad = Export.anExport();
        for (int index = 1; index <= 60; index++) {
            bad.orders(anOrder(index).without("收货人姓名"));
        }
        assertThat(books.rerun(MORNING, bad).exit()).isEqualTo(Exit.REFUSED);
        assertThat(books.dump().ledger()).isEqualTo(before);
        SlotRunStore runs = books.get(SlotRunStore.class);
        assertThat(runs.newest(MORNING).orElseThrow().state()).isEqualTo(SlotRun.State.REFUSED);
        assertThat(runs.standing(MORNING).orElseThrow().state()).as("by it the slot stands").isEqualTo(SlotRun.State.DONE);
        Ended again = books.rerun(MORNING);
        done(again);
        assertThat(Objects.requireNonNull(again.certificate()).run().attempt()).isEqualTo(2);
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("APPROVED", 60L));
    }
}
