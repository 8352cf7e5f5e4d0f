package daybook.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.ReportKind;
import daybook.reconciliation.ControlTotals.Demand;
import daybook.reconciliation.ControlTotals.Downloaded;
import daybook.reconciliation.OutcomeStore.Sum;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlTotalsTest {
    private static SourceFile file(ReportKind kind, int rows, long pieces, long fen) {
        return new SourceFile(kind, "f", "0", "f", rows, 3, pieces, fen);
    }

    private static final Demand MET = new Demand(9, 9, new SlotPlan(20, 12, 8, 5, 3, 2));

    private static ControlTotals totals(int read, Downloaded byPeople, Downloaded downloaded) {
        return totals(read, byPeople, downloaded, MET);
    }

    private static ControlTotals totals(int read, Downloaded byPeople, Downloaded downloaded, Demand demand) {
        return totals(file(ReportKind.ORDERS, read, 10, 850), file(ReportKind.ITEMS, 10, 0, 0), byPeople, downloaded, demand);
    }

    private static ControlTotals totals(SourceFile orderFile, SourceFile itemFile, Downloaded byPeople, Downloaded downloaded, Demand demand) {
        Map<Outcome, Sum> orders = new EnumMap<>(Outcome.class);
        orders.put(Outcome.APPROVED, new Sum(6, 8, 600));
        orders.put(Outcome.HELD, new Sum(2, 2, 250));
        orders.put(Outcome.REJECTED, new Sum(1, 0, 0));
        Map<Outcome, Sum> items = new EnumMap<>(Outcome.class);
        items.put(Outcome.APPROVED, new Sum(7, 0, 0));
        items.put(Outcome.HELD, new Sum(2, 0, 0));
        items.put(Outcome.ORPHAN, new Sum(1, 0, 0));
        return new ControlTotals(orderFile, itemFile, orders, items, byPeople, downloaded, demand);
    }

    @Test
    void totals_close_if_every_row_has_an_outcome_and_what_was_approved_was_downloaded() {
        ControlTotals totals = totals(9, new Downloaded(1, 1, 2, 30), new Downloaded(7, 8, 10, 630));
        assertThat(totals.checks()).hasSize(10).allMatch(Check::closes);
        assertThat(totals.close()).isTrue();
        assertThat(totals.of(Measure.LINES, Outcome.ORPHAN)).isEqualTo(1);
        assertThat(totals.byMeasure().get(Measure.ORDERS)).doesNotContainKey("orphan");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "orders: read = outcomes, 10, 10, 10, 850",
        "orders: read = outcomes, 8, 10, 10, 850",
        "lines: read = outcomes, 9, 11, 10, 850",
        "lines: read = outcomes, 9, 9, 10, 850",
        "pieces: read = outcomes, 9, 10, 11, 850",
        "pieces: read = outcomes, 9, 10, 9, 850",
        "yuan: read = outcomes, 9, 10, 10, 851",
        "yuan: read = outcomes, 9, 10, 10, 849"
    })
    void what_was_read_and_did_not_become_anything_leaves_them_open(String check, int orders, int lines, long pieces, long fen) {
        ControlTotals totals = totals(
                file(ReportKind.ORDERS, orders, pieces, fen), file(ReportKind.ITEMS, lines, 0, 0), new Downloaded(1, 1, 2, 30), new Downloaded(7, 8, 10, 630), MET);

        assertThat(totals.close()).isFalse();
        assertThat(totals.checks()).filteredOn(c -> !c.closes()).extracting(Check::name).isEqualTo(List.of(check));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "pieces: approved = demand posted, 9, 8, 20, 12, 8",
        "pieces: approved = demand posted, 8, 9, 20, 12, 8",
        "pieces: demand = allocated + short, 9, 9, 21, 12, 8",
        "pieces: demand = allocated + short, 9, 9, 20, 13, 8",
        "pieces: demand = allocated + short, 9, 9, 20, 12, 7"
    })
    void one_piece_of_demand_too_many_or_too_few_and_they_stay_open(
            String check, long approved, long posted, long demand, long allocated, long shortOf) {
        ControlTotals totals = totals(
                9,
                new Downloaded(1, 1, 2, 30),
                new Downloaded(7, 8, 10, 630),
                new Demand(approved, posted, new SlotPlan(demand, allocated, shortOf, 5, 3, 2)));

        assertThat(totals.close()).isFalse();
        assertThat(totals.checks()).filteredOn(c -> !c.closes()).extracting(Check::name).isEqualTo(List.of(check));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "orders: read = outcomes, 8, 6, 7, 8, 600",
        "orders: approved = downloaded, 9, 5, 7, 8, 600",
        "lines: approved = downloaded, 9, 6, 8, 8, 600",
        "pieces: approved = downloaded, 9, 6, 7, 9, 600",
        "yuan: approved = downloaded, 9, 6, 7, 8, 599"
    })
    void one_row_line_piece_or_fen_too_many_or_too_few_and_they_stay_open(String check, int read, long orders, long lines, long pieces, long fen) {
        ControlTotals totals = totals(read, new Downloaded(0, 0, 0, 0), new Downloaded(orders, lines, pieces, fen));
        assertThat(totals.close()).isFalse();
        assertThat(totals.checks()).filteredOn(c -> !c.closes()).extracting(Check::name).isEqualTo(List.of(check));
    }
}
