package daybook.reports;

/**
 * What was counted in a written payment download.
 *
 * @param orders distinct order numbers (订单个数)
 * @param lines Σ 宝贝种类
 * @param pieces Σ 宝贝总数量
 * @param fen Σ 实际支付, in fen
 * @param rows rows below the headers; more than {@code orders} if a number stands there twice
 */
public record Counted(long orders, long lines, long pieces, long fen, long rows) {}
