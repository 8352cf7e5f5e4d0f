package daybook.reconciliation;

import daybook.reconciliation.Check.Equation;
import daybook.reconciliation.OutcomeStore.Sum;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What was read, what became of it, and what was downloaded, for each of the four measures; and whether that adds up. What was read comes from a
 * pass over the files, what became of it from the stored outcome of each row, what was downloaded from the written workbook. The first
 * two come by different ways from the same parsers, so a cell that these misread is misread in both; the third shares nothing with them but the ledger.
 */
public final class ControlTotals {
    /** What a pass over the files read. */
    public static final String READ = "read";
    /** What a person approved since the slot before. */
    public static final String BY_PEOPLE = "approvedByPeople";
    /** What stands in the payment download, read back. */
    public static final String DOWNLOADED = "downloaded";

    private final Map<Measure, Map<String, Long>> totals = new EnumMap<>(Measure.class);
    private final Demand demand;

    /** What stands in a payment download: orders, their lines and pieces, and fen paid. */
    public record Downloaded(long orders, long lines, long pieces, long fen) {}

    /**
     * The demand in pieces.
     *
     * @param approved what was approved in the slot, by the job (Σ 购买数量 of the rows of the item report) and by people
     * @param posted what the slot posted for it
     * @param plan the demand after the run and how it is met
     */
    public record Demand(long approved, long posted, SlotPlan plan) {}

    public ControlTotals(
            SourceFile orders,
            SourceFile items,
            Map<Outcome, Sum> orderRows,
            Map<Outcome, Sum> itemRows,
            Downloaded byPeople,
            Downloaded downloaded,
            Demand demand) {
        this.demand = demand;
        put(Measure.ORDERS, orders.rows(), orderRows, Sum::rows, byPeople.orders(), downloaded.orders());
        put(Measure.LINES, items.rows(), itemRows, Sum::rows, byPeople.lines(), downloaded.lines());
        put(Measure.PIECES, orders.pieces(), orderRows, Sum::pieces, byPeople.pieces(), downloaded.pieces());
        put(Measure.YUAN, orders.fen(), orderRows, Sum::fen, byPeople.fen(), downloaded.fen());
    }

    private void put(
            Measure measure, long read, Map<Outcome, Sum> sums, ToLongFunction<Sum> value, long byPeople, long downloaded) {
        Map<String, Long> of = new LinkedHashMap<>();
        of.put(READ, read);
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.ORPHAN || measure == Measure.LINES) {
                of.put(outcome.key(), value.applyAsLong(sums.getOrDefault(outcome, Sum.NONE)));
            }
        }
        of.put(BY_PEOPLE, byPeople);
        of.put(DOWNLOADED, downloaded);
        totals.put(measure, of);
    }

    /** By measure, in the order in which people read them: read, the outcomes, approvedByPeople, downloaded. Yuan in fen. */
    public Map<Measure, Map<String, Long>> byMeasure() {
        return totals;
    }

    public long of(Measure measure, String key) {
        return totals.getOrDefault(measure, Map.of()).getOrDefault(key, 0L);
    }

    public long of(Measure measure, Outcome outcome) {
        return of(measure, outcome.key());
    }

    public Demand demand() {
        return demand;
    }

    /** Two equations a measure: every row read has an outcome; what was approved is what was downloaded. Two of the demand. */
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            long outcomes = 0;
            for (Outcome outcome : Outcome.values()) {
                outcomes += of(measure, outcome);
            }
            checks.add(new Check(measure, Equation.OUTCOMES, of(measure, READ), outcomes));
        }
        for (Measure measure : Measure.values()) {
            long approved = of(measure, Outcome.APPROVED) + of(measure, BY_PEOPLE);
            checks.add(new Check(measure, Equation.DOWNLOADED, approved, of(measure, DOWNLOADED)));
        }
        checks.add(new Check(Measure.PIECES, Equation.DEMANDED, demand.approved(), demand.posted()));
        checks.add(new Check(Measure.PIECES, Equation.ALLOCATED, demand.plan().demand(), demand.plan().allocated() + demand.plan().shortOf()));
        return checks;
    }

    public boolean close() {
        return checks().stream().allMatch(Check::closes);
    }
}
