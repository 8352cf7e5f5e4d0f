package daybook.validation;

/** What 退款状态, and 订单状态 in the files that have no such column, say about money that goes back. */
final class Refunds {
    private static final String WORD = "退款";

    private Refunds() {}

    /** Whether that 退款状态 says that there is no refund; one that was closed is none. A word that is not known is taken for one. */
    static boolean none(String refundStatus) {
        return switch (refundStatus) {
            case "", "没有申请退款", "退款关闭", "无退款申请" -> true;
            default -> false;
        };
    }

    /** The refund status for comparing: nothing where nobody asked for a refund. */
    static String normal(String refundStatus) {
        return refundStatus.equals("没有申请退款") || refundStatus.equals("无退款申请") ? "" : refundStatus;
    }

    /** Whether the 订单状态 of a line of a paid order tells of a refund: it names one, or the line is closed. */
    static boolean inTradeStatus(String statusText) {
        return TradeStatus.read(statusText) == TradeStatus.CLOSED || (statusText.contains(WORD) && !none(statusText));
    }
}
