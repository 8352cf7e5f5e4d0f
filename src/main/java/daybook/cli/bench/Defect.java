package daybook.cli.bench;

import daybook.reconciliation.Outcome;

/** One way for an order to be wrong: the rule that must say so, what becomes of the order, and how its values are spoilt. */
@SuppressWarnings("ImmutableEnumChecker") // the effects keep nothing
enum Defect {
    ORDER_NO_MISSING("order-no-missing", Outcome.REJECTED, order -> order.numberText = Words.EMPTY),
    ORDER_NO_DAMAGED("order-no-damaged", Outcome.REJECTED, order -> order.numberText = gbk("3.71654E+17")),
    REPEATED_SAME("order-no-repeated", Outcome.APPROVED, order -> {}),
    REPEATED_DIFFERENT("order-no-repeated", Outcome.HELD, order -> {}),
    ORDER_TIME_MISSING("order-time-missing", Outcome.HELD, order -> order.createdText = Words.EMPTY),
    ORDER_TIME_INVALID("order-time-invalid", Outcome.HELD, order -> order.createdText = gbk("2019-02-30 10:21:00")),
    ORDER_TIME_FUTURE("order-time-future", Outcome.HELD, order -> {
        order.createdAt = 2 * 86_400 + 34_000;
        order.paidAt = order.createdAt + 60;
    }),
    PAY_TIME_MISSING("pay-time-missing", Outcome.HELD, order -> order.paidText = Words.EMPTY),
    PAY_TIME_INVALID("pay-time-invalid", Outcome.HELD, order -> order.paidText = gbk("昨天晚上")),
    PAY_TIME_BEFORE_ORDER("pay-time-before-order", Outcome.HELD, order -> order.paidAt = order.createdAt - 600),
    AMOUNT_MISSING("amount-missing", Outcome.HELD, order -> order.goodsText = Words.EMPTY),
    AMOUNT_INVALID("amount-invalid", Outcome.HELD, order -> order.totalText = gbk("88.0.0")),
    AMOUNT_NEGATIVE("amount-negative", Outcome.HELD, order -> order.dearer(-500 - order.postage)),
    AMOUNT_TOTAL_MISMATCH("amount-total-mismatch", Outcome.HELD, order -> {
        order.total += 100;
        order.paid += 100;
    }),
    AMOUNT_ABOVE_LIST("amount-above-list", Outcome.HELD, order -> {
        for (int i = 0; i < order.lines; i++) {
            order.prices[i] /= 2; // more than any discount the generator gives
        }
    }),
    AMOUNT_UNDERPAID("amount-underpaid", Outcome.APPROVED, order -> order.paid -= 100),
    ITEM_NO_MISSING("item-no-missing", Outcome.HELD, order -> order.firstCode = Words.NULL),
    ITEM_NO_UNKNOWN("item-no-unknown", Outcome.HELD, order -> order.firstCode = gbk(GeneratedCatalogue.UNKNOWN_CODE)),
    ITEM_NO_AMBIGUOUS("item-no-ambiguous", Outcome.HELD, order -> order.firstCode = gbk(GeneratedCatalogue.AMBIGUOUS_CODE)),
    SKU_UNKNOWN("sku-unknown", Outcome.HELD, order -> order.firstAttributes = gbk("颜色分类：荧光绿;尺码：均码")),
    RECEIVER_MISSING("receiver-missing", Outcome.HELD, order -> order.receiverText = Words.EMPTY),
    ADDRESS_MISSING("address-missing", Outcome.HELD, order -> order.addressText = Words.EMPTY),
    ADDRESS_INCOMPLETE("address-incomplete", Outcome.HELD, order -> order.addressText = gbk("浙江省 杭州市 拱墅区 5幢")),
    PHONE_MISSING("phone-missing", Outcome.HELD, order -> {
        order.mobileText = Words.NULL;
        order.landline = false;
    }),
    PHONE_INVALID("phone-invalid", Outcome.HELD, order -> {
        order.mobileText = gbk("1380001");
        order.landline = false;
    }),
    RECIPIENT_MASKED("recipient-masked", Outcome.APPROVED, order -> order.receiverText = gbk("沈**")),
    /** A private-use character, which is where GBK's user-defined bytes end. */
    TEXT_DAMAGED("text-damaged", Outcome.HELD, order -> order.receiverText = new byte[] {(byte) 0xC1, (byte) 0xD6, (byte) 0xAA, (byte) 0xA1}),
    STATUS_UNKNOWN("status-unknown", Outcome.HELD, order -> order.statusText = gbk("买家巳付款，等侍卖家发货")),
    ITEMS_MISSING("items-missing", Outcome.HELD, order -> order.lines = 0),
    /** The item rows are there, the order row is not. */
    ORDER_MISSING("order-missing", Outcome.ORPHAN, order -> {}),
    QUANTITY_INVALID("quantity-invalid", Outcome.HELD, order -> order.firstQuantity = gbk("一件")),
    QUANTITY_MISMATCH("quantity-mismatch", Outcome.HELD, order -> order.pieces++),
    KINDS_MISMATCH("kinds-mismatch", Outcome.HELD, order -> order.kinds++),
    REFUND_IN_PROGRESS("refund-in-progress", Outcome.HELD, order -> order.firstStatus = gbk("退款中"));

    /** Changes the values of an order that is in order. */
    @FunctionalInterface
    interface Effect {
        void on(MadeOrder order);
    }

    static final Defect[] ALL = values();

    private final String rule;
    private final Outcome outcome;
    private final Effect effect;

    Defect(String rule, Outcome outcome, Effect effect) {
        this.rule = rule;
        this.outcome = outcome;
        this.effect = effect;
    }

    String rule() {
        return rule;
    }

    /** Of the order's first row and its lines. */
    Outcome outcome() {
        return outcome;
    }

    void spoil(MadeOrder order) {
        order.defect = this;
        effect.on(order);
    }

    /**
     * Whether a later slot may show such an order again, mended or not. An order listed twice is listed once then, and tomorrow's order is
     * no order of the future tomorrow: what becomes of them would depend on the slot.
     */
    boolean mendable() {
        return outcome == Outcome.HELD && this != REPEATED_DIFFERENT && this != ORDER_TIME_FUTURE;
    }

    /** How many findings it makes: one, or one a row where each row is wrong by itself. */
    int findings(int lines) {
        return switch (this) {
            case ORDER_NO_MISSING, ORDER_NO_DAMAGED -> 1 + lines;
            case ORDER_MISSING -> lines;
            case REPEATED_DIFFERENT -> 2;
            default -> 1;
        };
    }

    private static byte[] gbk(String text) {
        return CsvBytes.gbk(text);
    }
}
