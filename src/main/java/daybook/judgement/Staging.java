package daybook.judgement;

import daybook.orders.LedgerOrder;
import daybook.orders.OrderContent;
import daybook.orders.OrderNumber;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.orders.StagedOrder;
import daybook.validation.Difference;
import daybook.validation.Finding;
import daybook.validation.LineDraft;
import daybook.validation.OrderDraft;
import daybook.validation.TradeStatus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes what the ledger is to hold out of a judged order. */
final class Staging {
    private Staging() {}

    static StagedOrder of(
            Version version,
            @Nullable LedgerOrder ledger,
            OrderStatus status,
            @Nullable String approvedHash,
            String changeNote,
            boolean changes,
            boolean approves,
            boolean clean,
            String logDetail) {
        OrderDraft draft = version.order().order();
        OrderNumber number = Objects.requireNonNull(draft.number());
        return new StagedOrder(
                draft.line(),
                ledger == null ? null : ledger.internalNumber(),
                number,
                status,
                approves ? PaymentStatus.PAID : payment(version.order().trade()),
                version.fingerprint().text(),
                approvedHash,
                approves,
                changeNote,
                changes,
                clean,
                version.unchanged(),
                version.carried(),
                content(draft, version.order().lines()),
                logDetail);
    }

    private static PaymentStatus payment(@Nullable TradeStatus status) {
        return status == TradeStatus.CLOSED ? PaymentStatus.REFUNDED : status == null ? PaymentStatus.UNPAID : PaymentStatus.PAID;
    }

    private static OrderContent content(OrderDraft d, List<LineDraft> lines) {
        return new OrderContent(
                d.nick(),
                d.account(),
                d.paymentNumber(),
                d.goods().value(),
                d.postage().value(),
                d.total().value(),
                d.paid().value(),
                d.refund().value(),
                d.receiver(),
                d.address(),
                d.phone(),
                d.mobile(),
                d.delivery(),
                d.created().value(),
                d.paidAt().value(),
                lines.size(),
                RowMeasures.pieces(d),
                d.message(),
                d.memo(),
                d.invoice());
    }

    /** The rules that were broken, for the order's log. */
    static String rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).distinct().collect(Collectors.joining(", "));
    }

    static String note(List<Difference> differences) {
        return differences.stream()
                .map(d -> d.column().title() + ": " + d.before() + " → " + d.after())
                .collect(Collectors.joining("; "));
    }
}
