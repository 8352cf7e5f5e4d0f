package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.intake.ReportKind;
import daybook.reconciliation.SlotRunStore;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A run that stopped half-way was judged by what the ledger held then; nothing may change the ledger under it. */
@OnBothDatabases
class UnfinishedRunTest {
    private final Books books;

    UnfinishedRunTest(Peer peer) {
        this.books = Books.empty(peer);
    }

    private static String why(Ended ended) {
        assertThat(ended.exit()).isEqualTo(Exit.REFUSED);
        return Objects.requireNonNull(ended.sentence()).key();
    }

    private void stopped(daybook.slot.Slot slot, String before, Export export) {
        books.hooks().before(before, () -> {
            throw new IllegalStateException("cut off");
        });
        assertThat(books.run(slot, export).exit()).isEqualTo(Exit.FAILED);
    }

    @Test
    void the_next_slot_waits_until_it_is_finished() {
        stopped(MORNING, "settle", Export.of(anOrder(1), anOrder(2)));
        assertThat(why(books.run(AFTERNOON, Export.of(anOrder(1).closed(), anOrder(3))))).isEqualTo("run.finish-first");
        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.DONE);

        assertThat(books.run(AFTERNOON).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).as("a closed trade does not ship").isEqualTo("AWAITING_APPROVAL");
        assertThat(books.standing(2)).isEqualTo("APPROVED in 2011-2-15-1");
    }

    @Test
    void neither_people_nor_shipments_change_the_ledger_meanwhile() {
        books.run(MORNING, Export.of(anOrder(1)));
        stopped(AFTERNOON, "settle", Export.of(anOrder(1), anOrder(2)));

        assertThat(Objects.requireNonNull(books.get(Approvals.class).approveClean("shop", "lead").refused()).key()).isEqualTo("run.shop-unfinished");
        assertThat(books.get(SheetImports.class).shipments("shop", books.folder("none.csv")).sentence().key()).isEqualTo("run.shop-unfinished");
        assertThat(books.get(Approvals.class).approveClean("another", "lead").refused()).isNull();
    }

    @Test
    void with_corrected_files_it_is_done_anew() {
        stopped(MORNING, "settle", Export.of(anOrder(1), anOrder(2)));
        assertThat(why(books.rerun(MORNING))).isEqualTo("run.restart-or-correct");
        assertThat(why(books.dryRun(MORNING, Export.of(anOrder(1))))).isEqualTo("run.restart-or-correct");
        Ended again = books.rerun(MORNING, Export.of(anOrder(1), anOrder(3)));

        assertThat(again.exit()).isEqualTo(Exit.DONE);
        assertThat(Objects.requireNonNull(again.certificate()).run().attempt()).isEqualTo(1);
        assertThat(books.standing(2)).isEqualTo("unknown");
        assertThat(books.standing(3)).isEqualTo("APPROVED in 2011-2-15-1");
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM staged_order", Long.class)).isZero();
    }

    @Test
    void once_it_is_in_the_ledger_others_may_go_on_and_it_is_done_again_as_a_further_attempt() {
        stopped(MORNING, "reports", Export.of(anOrder(1), anOrder(2)));
        assertThat(books.run(AFTERNOON, Export.of(anOrder(1).with("收货人姓名", "何雨"), anOrder(2))).exit()).isEqualTo(Exit.DONE);

        assertThat(why(books.restart(MORNING))).isEqualTo("run.overtaken-settled");
        assertThat(why(books.run(MORNING))).isEqualTo("run.restart-first");
        Ended again = books.rerun(MORNING);
        assertThat(again.exit()).isEqualTo(Exit.DONE);
        assertThat(Objects.requireNonNull(again.certificate()).run().attempt()).isEqualTo(2);
        assertThat(books.standing(1)).as("what the afternoon decided stands").isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void a_run_whose_totals_are_open_can_be_done_again() {
        books.hooks().before("reports", () -> books.jdbc().update("UPDATE customer_order SET download_run = NULL WHERE order_number = ?", Sale.number(2)));
        assertThat(books.run(MORNING, Export.ofClean(1, 3)).exit()).isEqualTo(Exit.OPEN);

        assertThat(books.rerun(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(2)).isEqualTo("APPROVED in 2011-2-15-1");
    }

    @Test
    void a_slot_that_stands_in_the_ledger_is_not_run_after_a_refused_rerun() {
        books.run(MORNING, Export.ofClean(1, 60));
        Export bad = Export.anExport();
        for (int index = 1; index <= 60; index++) {
            bad.orders(anOrder(index).without("收货人姓名"));
        }
        assertThat(books.rerun(MORNING, bad).exit()).isEqualTo(Exit.REFUSED);

        assertThat(why(books.run(MORNING, Export.ofClean(1, 3)))).isEqualTo("run.already-done");
        assertThat(books.standing(4)).isEqualTo("APPROVED in 2011-2-15-1");
    }

    @Test
    void a_restart_goes_by_the_share_that_the_run_was_given() {
        Export held = Export.anExport();
        for (int index = 1; index <= 60; index++) {
            held.orders(index <= 20 ? anOrder(index).without("收货人姓名") : anOrder(index));
        }
        books.drop(MORNING, held);
        books.hooks().before("gate", () -> {
            throw new IllegalStateException("cut off");
        });
        assertThat(books.get(Imports.class).run(MORNING, 0.5).exit()).isEqualTo(Exit.FAILED);
        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void what_a_dead_dry_run_left_is_forgotten() {
        books.run(MORNING, Export.ofClean(1, 3));
        books.hooks().before("reports", () -> {
            throw new IllegalStateException("cut off");
        });
        assertThat(books.dryRun(MORNING, Export.ofClean(1, 5)).exit()).isEqualTo(Exit.FAILED);
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM staged_order", Long.class)).isPositive();

        assertThat(books.rerun(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM staged_order", Long.class)).isZero();
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM row_outcome o JOIN slot_run r ON r.id = o.run_id WHERE r.dry_run", Long.class)).isZero();
        assertThat(books.folder("archive").resolve("2011-2-15-1")).isDirectoryContaining(path -> path.endsWith("dry-run"));
    }

    @Test
    void a_rerun_keeps_the_names_under_which_the_files_were_delivered() {
        books.run(MORNING, Export.ofClean(1, 3));
        books.rerun(MORNING);
        Ended third = books.rerun(MORNING);

        SlotRunStore runs = books.get(SlotRunStore.class);
        long id = Objects.requireNonNull(third.certificate()).run().id();
        assertThat(runs.file(id, ReportKind.ORDERS).name()).isEqualTo("2011-2-15-1.csv");
        assertThat(books.folder("archive").resolve("2011-2-15-1").resolve("attempt-3").resolve("orders-2011-2-15-1.csv")).exists();
    }

    @Test
    void the_day_after_nothing_is_unfinished() {
        books.run(MORNING, Export.ofClean(1, 2));
        books.run(AFTERNOON, Export.ofClean(1, 3));
        assertThat(books.run(NEXT_MORNING, Export.ofClean(1, 4)).exit()).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(NEXT_MORNING, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 3L, "APPROVED", 1L));
    }
}
