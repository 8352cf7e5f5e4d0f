package daybook.cli.bench;

import daybook.reconciliation.Outcome;
import java.util.EnumMap;
import java.util.SortedMap;

/**
 * What must come out of a generated slot. Outcomes and rules that do not occur have no entry.
 *
 * @param orders rows of the order report by outcome
 * @param lines rows of the item report by outcome
 * @param pieces 宝贝总数量 of the order rows
 * @param fen 买家实际支付金额 of the order rows
 * @param findings how many findings of a rule: one a wrong cell; rejected rows, orphans and repeated rows one each
 */
public record Expected(
        EnumMap<Outcome, Long> orders,
        EnumMap<Outcome, Long> lines,
        EnumMap<Outcome, Long> pieces,
        EnumMap<Outcome, Long> fen,
        SortedMap<String, Long> findings) {

    /** The sum over all outcomes: what was read. */
    public static long read(EnumMap<Outcome, Long> measure) {
        return measure.values().stream().mapToLong(Long::longValue).sum();
    }
}
