package daybook.reports;

import daybook.reconciliation.ControlTotals.Demand;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.slot.Slot;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the reconciliation workbook tells, apart from the single orders.
 *
 * @param totals by measure and key ({@code read}, the keys of {@link Outcome}, {@code approvedByPeople}, {@code downloaded}); yuan in
 *     fen; a key that is missing leaves its cell empty
 * @param checks the control totals
 * @param outOfScopeByStatus rows of the order report by trade status, in the order to show
 * @param window null if windows were not compared
 * @param demand what was approved as demand, and the demand after the run
 * @param families the orders that people derived from others
 * @param changes what differs from attempt 1; empty on attempt 1
 */
public record ReconciliationData(
        Slot slot,
        int attempt,
        Map<Measure, Map<String, Long>> totals,
        List<Check> checks,
        Map<String, Long> outOfScopeByStatus,
        List<DifferenceRow> differences,
        List<AmountRow> amounts,
        @Nullable WindowCount window,
        Demand demand,
        FamilyData families,
        List<Change> changes) {

    /** One control total; {@code left} and {@code right} are fen where the measure is yuan. */
    public record Check(String name, Measure measure, long left, long right, boolean closes) {}

    /** An order that makes a difference, and why. Fen where the measure is yuan. */
    public record DifferenceRow(
            String orderNumber, Measure measure, long exported, long approved, long downloaded, String cause) {}

    /** What the orders of one day, payment status and outcome amount to; day null where it cannot be read. */
    public record AmountRow(
            @Nullable LocalDate day, String paymentStatus, Outcome outcome, long orders, long pieces, long fen) {}

    /** The orders of the procedure's literal window, {@code [from, to)}, beside those of the slot. */
    public record WindowCount(
            LocalDateTime from,
            LocalDateTime to,
            long inWindow,
            long inSlot,
            List<String> onlyInWindow,
            List<String> onlyInSlot) {}

    /** Something that an earlier attempt had otherwise. */
    public record Change(String orderNumber, String what, String before, String after) {}

    boolean closes() {
        return checks.stream().allMatch(Check::closes);
    }

    @Nullable Long total(Measure measure, String key) {
        return totals.getOrDefault(measure, Map.of()).get(key);
    }
}
