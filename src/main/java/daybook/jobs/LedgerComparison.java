package daybook.jobs;

import daybook.intake.Column;
import daybook.judgement.OrderJudge.LedgerContents;
import daybook.orders.LedgerOrder;
import daybook.orders.LedgerStore;
import daybook.orders.OrderContent;
import daybook.orders.OrderLine;
import daybook.orders.SwapStore;
import daybook.orders.SwapStore.Swapped;
import daybook.retention.MaskedOrderStore;
import daybook.stock.Resolution;
import daybook.validation.Completion;
import daybook.validation.Difference;
import daybook.validation.Differences;
import daybook.validation.Fingerprint;
import daybook.validation.LedgerView;
import daybook.validation.LineDraft;
import daybook.validation.LineText;
import daybook.validation.OrderCase;
import daybook.validation.OrderDraft;
import daybook.validation.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares an order with what the ledger holds of it, and completes it by that. */
final class LedgerComparison implements LedgerContents {
    private final LedgerStore ledger;
    private final SwapStore swaps;
    private final ImportRun run;
    private final boolean typed;

    /** With exports of that run; {@code typed}: whether their addresses are what a person has typed. */
    LedgerComparison(LedgerStore ledger, SwapStore swaps, ImportRun run, boolean typed) {
        this.ledger = ledger;
        this.swaps = swaps;
        this.run = run;
        this.typed = typed;
    }

    @Override
    public List<Difference> differences(LedgerOrder before, OrderCase after) {
        OrderContent c = ledger.content(before.internalNumber());
        if (ledger.isMasked(before.internalNumber())) {
            return ofMasked(before, c, after);
        }
        return between(view(c.receiver(), c.address(), c.phone(), c.mobile(), c, before), after);
    }

    @Override
    public OrderCase completed(LedgerOrder before, OrderCase after) {
        Fingerprint known = Fingerprint.read(before.contentHash());
        if (known == null) {
            return after;
        }
        List<LineText> lines = Completion.asksLines(after, known) ? told(before) : List.of();
        OrderCase completed = new Completion(after, ledger.content(before.internalNumber()), known, typed).with(lines);
        return completed.meaning(resolutions(after, completed)).alsoBlacklisted(run.blacklisted(completed.order()));
    }

    /** What a code means that only earlier reports have told, where the newer leaves open what is meant. */
    private List<Resolution> resolutions(OrderCase after, OrderCase completed) {
        List<Resolution> resolutions = new ArrayList<>(after.resolutions());
        for (int i = 0; i < resolutions.size(); i++) {
            LineDraft told = completed.lines().get(i);
            if (!(resolutions.get(i) instanceof Resolution.Known) && !told.itemCode().equals(after.lines().get(i).itemCode())) {
                resolutions.set(i, run.resolution(told));
            }
        }
        return resolutions;
    }

    private static List<Difference> between(LedgerView before, OrderCase after) {
        return Differences.between(before, after.order(), after.lines(), after.facts().said());
    }

    /**
     * Of an order whose buyer the ledger has masked only the fingerprints know who it was. If these know the export nothing is different; else it is whatever else differs, or, if nothing
     * does, the buyer, though nobody can say how. An export with other columns than the ledger's cannot tell by them: then it is only whatever else differs.
     */
    private List<Difference> ofMasked(LedgerOrder before, OrderContent c, OrderCase after) {
        if (Fingerprint.same(after, null, before.contentHash()) || Fingerprint.same(after, null, before.approvedHash())) {
            return List.of();
        }
        OrderDraft o = after.order();
        List<Difference> rest = between(view(o.receiver(), o.address(), o.phone(), o.mobile(), c, before), after);
        return rest.isEmpty() && Fingerprint.of(after).tellsFrom(before.contentHash()) ? List.of(new Difference(Column.RECEIVER, MaskedOrderStore.MASK, o.receiver())) : rest;
    }

    private List<LineText> lines(LedgerOrder order) {
        List<LineText> lines = new ArrayList<>();
        for (OrderLine line : ledger.lines(order.internalNumber())) {
            lines.add(new LineText(line.title(), line.price(), line.quantity(), line.code(), line.attributes(), line.refundStatus()));
        }
        return lines;
    }

    /** As exports have told them: a line whose goods people swapped is still the one that the export names. */
    private List<LineText> told(LedgerOrder order) {
        Map<Integer, Swapped> swapped = swaps.open(order.internalNumber()).stream().collect(Collectors.toMap(Swapped::line, each -> each));
        List<LineText> lines = new ArrayList<>();
        for (OrderLine line : ledger.lines(order.internalNumber())) {
            Swapped swap = swapped.get(line.line());
            LineText is = new LineText(line.title(), line.price(), line.quantity(), line.code(), line.attributes(), line.refundStatus());
            lines.add(swap == null ? is : new LineText(swap.title(), swap.price(), line.quantity(), swap.code(), swap.attributes(), line.refundStatus()));
        }
        return lines;
    }

    private LedgerView view(String receiver, String address, String phone, String mobile, OrderContent c, LedgerOrder before) {
        Fingerprint known = Fingerprint.read(before.contentHash());
        return new LedgerView(
                receiver, address, phone, mobile, c.goods(), c.postage(), c.total(), c.paid(), c.refund(), lines(before), known == null ? Said.ALL : known.said(),
                known != null && known.amended());
    }
}
