package daybook.cli.bench;

import daybook.reconciliation.Outcome;
import java.util.EnumMap;
import java.util.TreeMap;

/** Counts rows while they are written. */
final class Tally {
    private final EnumMap<Outcome, Long> orders = new EnumMap<>(Outcome.class);
    private final EnumMap<Outcome, Long> lines = new EnumMap<>(Outcome.class);
    private final EnumMap<Outcome, Long> pieces = new EnumMap<>(Outcome.class);
    private final EnumMap<Outcome, Long> fen = new EnumMap<>(Outcome.class);
    private final TreeMap<String, Long> findings = new TreeMap<>();

    void orderRow(MadeOrder order, Outcome outcome) {
        orders.merge(outcome, 1L, Long::sum);
        pieces.merge(outcome, (long) order.pieces, Long::sum);
        fen.merge(outcome, order.paid, Long::sum);
    }

    void lines(int count, Outcome outcome) {
        if (count > 0) {
            lines.merge(outcome, (long) count, Long::sum);
        }
    }

    void finding(String rule, long count) {
        findings.merge(rule, count, Long::sum);
    }

    Expected expected() {
        return new Expected(orders, lines, pieces, fen, findings);
    }
}
