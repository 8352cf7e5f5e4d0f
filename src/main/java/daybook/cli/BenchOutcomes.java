package daybook.cli;

import daybook.cli.bench.Expected;
import daybook.reconciliation.Certificate;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import java.util.EnumMap;
import java.util.Map;

/** Holds a certificate against what the generator knows. */
final class BenchOutcomes {
    private BenchOutcomes() {}

    /** Says every difference; true if there is none. */
    static boolean compare(Terminal terminal, Expected expected, Certificate certificate) {
        boolean same = measure(terminal, Measure.ORDERS, expected.orders(), certificate);
        same &= measure(terminal, Measure.LINES, expected.lines(), certificate);
        same &= measure(terminal, Measure.PIECES, expected.pieces(), certificate);
        same &= measure(terminal, Measure.YUAN, expected.fen(), certificate);
        for (Map.Entry<String, Long> rule : expected.findings().entrySet()) {
            long found = certificate.findings().getOrDefault(rule.getKey(), 0L);
            same &= one(terminal, rule.getKey(), rule.getValue(), found);
        }
        for (String rule : certificate.findings().keySet()) {
            same &= expected.findings().containsKey(rule) || one(terminal, rule, 0, certificate.findings().getOrDefault(rule, 0L));
        }
        if (same) {
            terminal.out().println(terminal.words("cli.bench-same"));
        }
        return same;
    }

    private static boolean measure(Terminal terminal, Measure measure, EnumMap<Outcome, Long> expected, Certificate certificate) {
        boolean same = true;
        for (Outcome outcome : Outcome.values()) {
            long found = certificate.totals().of(measure, outcome);
            same &= one(terminal, measure.key() + " " + outcome.key(), expected.getOrDefault(outcome, 0L), found);
        }
        return same;
    }

    private static boolean one(Terminal terminal, String what, long expected, long found) {
        if (expected != found) {
            terminal.complain("cli.bench-differs", what, expected, found);
        }
        return expected == found;
    }
}
