package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.ReportKind;
import daybook.jobs.Approvals.Approved;
import daybook.jobs.Ended;
import daybook.jobs.Exit;
import daybook.reconciliation.Certificate;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.ControlTotals.Demand;
import daybook.reconciliation.ControlTotals.Downloaded;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore.Sum;
import daybook.reconciliation.SlotPlan;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SourceFile;
import daybook.slot.Slot;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SummaryTest {
    private static final Slot SLOT = Slot.parse("shop", "2011-2-15-1");
    private static final LocalDateTime AT = LocalDateTime.of(2011, 2, 15, 12, 0);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void item_rows_without_an_order_number_are_something_to_do() {
        assertThat(told(Map.of(Outcome.REJECTED, new Sum(3, 0, 0))))
                .contains("1) Shift lead: 3 item lines have no usable order number")
                .doesNotContain("2)");
    }

    @Test
    void where_nothing_is_left_to_do_that_is_said() {
        assertThat(told(Map.of())).contains("Nothing is left to do.").doesNotContain("What a person has to do", "held");
    }

    private String told(Map<Outcome, Sum> items) {
        Downloaded none = new Downloaded(0, 0, 0, 0);
        ControlTotals totals =
                new ControlTotals(file(ReportKind.ORDERS, 0, 0, 0), file(ReportKind.ITEMS, 0, 0, 0), Map.of(), items, none, none, new Demand(0, 0, new SlotPlan(0, 0, 0, 0, 0, 0)));
        summary(false).tell(SLOT, new Ended(Exit.DONE, null, certificate(totals), null, List.of()));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_run_ends_with_its_figures_what_to_do_and_where_the_files_are() {
        Ended ended = new Ended(Exit.DONE, null, certificate(busy(1_234_50)), Path.of("reports", "x"), List.of(Sentence.of("cli.no-such-order", "7")));

        assertThat(summary(false).tell(SLOT, ended)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(
                """

                Slot 2011-2-15-1 is done (attempt 4); the control totals close.
                  Orders read             1,028
                    rejected                  1
                    out of scope              2
                    imported before           3
                    changed since             4
                    held                      5
                    waiting for approval      6
                    approved              1,007
                  Item lines read         1,049, 3 of them without an order
                  Payment download        1,028 orders, 1,030 pieces, 1,234.50 yuan; people approved 21 of the orders
                  Demand, pieces          2,300, 2,180 allocated to orders that can ship, 120 short
                  Control totals             10 checks, all close
                What a person has to do:
                  1) Shift lead: 9 orders are held; open the exception workbook (异常报告), its first sheet says what to do.
                  2) Shift lead: 1 order rows have no usable order number or contradict another row; export them anew from Taobao.
                  3) Shift lead: 2 item lines have no usable order number; export the item report anew from Taobao.
                  4) Shift lead: 3 item lines have no order in the order report; check whether the order report is complete.
                  5) Shift lead: 6 clean orders wait for approval (automatic approval is off): daybook run approval
                  6) Purchaser: 8 SKUs are short; the purchase list (采购产品列表) says what to order from whom.
                Note: The books have no order 7.
                The files are in: reports/x
                """);
    }

    @Test
    void totals_that_do_not_close_are_shouted_and_the_certificate_goes_to_who_asked_for_it() {
        Certificate certificate = certificate(busy(1_234_49));
        Ended ended = new Ended(Exit.OPEN, Sentence.of("run.totals-open", SLOT), certificate, null, List.of());

        assertThat(summary(true).tell(SLOT, ended)).isEqualTo(4);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(certificate.json());
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Slot 2011-2-15-1 was imported (attempt 4), but its control totals DO NOT CLOSE.\n", "10 checks, 1 DO NOT CLOSE\n")
                .contains(new Wording(Language.ENGLISH).say("run.totals-open", SLOT));
    }

    /** Its process died when all was written; whoever goes on finds nothing left to do. */
    @Test
    void a_run_that_another_process_had_written_down_is_no_dry_run(@TempDir Path reports) throws IOException {
        Files.writeString(reports.resolve("certificate.json"), "{}\n");
        Ended ended = new Ended(Exit.DONE, null, null, reports, List.of());

        assertThat(summary(false).tell(SLOT, ended)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Slot 2011-2-15-1 is done; all of it had been written before.\n").doesNotContain("Dry run");
        out.reset();
        assertThat(summary(true).tell(SLOT, ended)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{}\n");
    }

    @ParameterizedTest
    @EnumSource(Exit.class)
    void a_run_without_a_certificate_gives_its_code_and_only_a_dry_run_says_that_it_is_done(Exit exit) {
        Sentence why = exit == Exit.DONE ? null : Sentence.of("cli.no-such-order", "7");

        Path tried = exit == Exit.DONE ? Path.of("reports", "2011-2-15-1", "dry-run") : null;

        assertThat(summary(false).tell(SLOT, new Ended(exit, why, null, tried, List.of()))).isEqualTo(exit.code());
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(exit == Exit.DONE ? "Dry run of slot 2011-2-15-1: nothing was changed.\nThe files are in: reports/2011-2-15-1/dry-run\n" : "");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(exit == Exit.DONE ? "" : "The books have no order 7.\n");
    }

    @Test
    void an_approval_is_0_and_counts_the_orders() {
        assertThat(summary(false).approval(new Approved(12, null))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("12 orders approved; the next slot's payment download has them.\n");
        assertThat(summary(true).approval(new Approved(12, null))).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("12 orders approved");
    }

    @Test
    void an_approval_that_must_wait_is_3() {
        assertThat(summary(false).approval(new Approved(0, Sentence.of("cli.no-such-order", "7")))).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("The books have no order 7.\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static ControlTotals busy(long fenDownloaded) {
        Map<Outcome, Sum> orders = new EnumMap<>(Map.of(
                Outcome.REJECTED, new Sum(1, 0, 0), Outcome.OUT_OF_SCOPE, new Sum(2, 0, 0), Outcome.ALREADY_IMPORTED, new Sum(3, 0, 0), Outcome.CHANGED, new Sum(4, 0, 0),
                Outcome.HELD, new Sum(5, 0, 0), Outcome.WAITING, new Sum(6, 0, 0), Outcome.APPROVED, new Sum(1_007, 1_007, 1_234_26)));
        Map<Outcome, Sum> items = Map.of(Outcome.REJECTED, new Sum(2, 0, 0), Outcome.ORPHAN, new Sum(3, 0, 0), Outcome.APPROVED, new Sum(1_044, 0, 0));
        return new ControlTotals(
                file(ReportKind.ORDERS, 1_028, 1_007, 1_234_26), file(ReportKind.ITEMS, 1_049, 0, 0), orders, items,
                new Downloaded(21, 22, 23, 24), new Downloaded(1_028, 1_066, 1_030, fenDownloaded), new Demand(1, 1, new SlotPlan(2_300, 2_180, 120, 7, 9, 8)));
    }

    private static Certificate certificate(ControlTotals totals) {
        SlotRun run = new SlotRun(1, SLOT, 4, SlotRun.State.DONE, true, true, false, "", null, null, 1, AT, AT, null);
        return new Certificate(run, List.of(), totals, Map.of(), List.of(), AT);
    }

    private Summary summary(boolean json) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                new Wording(Language.ENGLISH), Language.ENGLISH, false, new Journal(new Strays()));
        return new Summary(terminal, json);
    }

    private static SourceFile file(ReportKind kind, int rows, long pieces, long fen) {
        return new SourceFile(kind, "f", "0", "f", rows, 0, pieces, fen);
    }
}
