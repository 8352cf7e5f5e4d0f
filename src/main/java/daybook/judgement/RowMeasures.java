package daybook.judgement;

import daybook.orders.Money;
import daybook.validation.LineDraft;
import daybook.validation.OrderDraft;

/** What an order row adds to the control totals. What cannot be read adds nothing; it is a finding elsewhere. */
public final class RowMeasures {
    private RowMeasures() {}

    /** 宝贝总数量. */
    public static int pieces(OrderDraft row) {
        Integer pieces = row.pieces().value();
        return pieces == null ? 0 : pieces;
    }

    /** 购买数量 of an item row. */
    public static int pieces(LineDraft row) {
        Integer pieces = row.quantity().value();
        return pieces == null ? 0 : Math.max(0, pieces);
    }

    /** 买家实际支付金额, in fen. */
    public static long fen(OrderDraft row) {
        Money paid = row.paid().value();
        return paid == null ? 0 : paid.fen();
    }
}
