package daybook.reports;

import daybook.intake.ReportKind;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.validation.Owner;
import daybook.validation.Severity;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes one of each workbook with made-up rows, to look at: {@code WorkbookPreview <folder>}. */
final class WorkbookPreview {
    private static final String PAID = "买家已付款，等待卖家发货";

    private WorkbookPreview() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        for (Language language : Language.values()) {
            exceptions(folder.resolve("异常报告" + language + ".xlsx"), language);
            reconciliation(folder.resolve("对账" + language + ".xlsx"), language);
            purchases(folder.resolve("采购产品列表" + language), language);
        }
        download(folder.resolve("淘宝订单付款.xlsx"));
    }

    private static void purchases(Path file, Language language) {
        Path workbook = file.resolveSibling(file.getFileName() + ".xlsx");
        new PurchaseWorkbook(language).write(
                workbook, MadeUp.SLOT, 1, MadeUpPurchases.RUN, MadeUpPurchases.list(), MadeUpPurchases.TODAY, MadeUp.AT);
        new PurchaseText(language).write(
                file.resolveSibling(file.getFileName() + ".txt"), MadeUp.SLOT, 1, MadeUpPurchases.list(), MadeUpPurchases.TODAY);
    }

    private static void exceptions(Path file, Language language) {
        MadeUp.Report orders = MadeUp.orders(
                "订单编号", "买家会员名", "买家应付货款", "买家应付邮费", "总金额", "买家实际支付金额", "订单状态", "收货人姓名", "收货地址", "联系手机", "订单创建时间", "宝贝标题", "宝贝总数量");
        for (int line = 2; line <= 30; line++) {
            String number = "=\"3737123456789" + (10000 + line) + "\"";
            boolean bad = line % 6 == 0;
            orders.row(line, bad ? Outcome.HELD : line % 7 == 0 ? Outcome.OUT_OF_SCOPE : Outcome.APPROVED,
                    number, "buyer" + line, "99.00", "10.00", bad ? "119.00" : "109.00", "109.00",
                    line % 7 == 0 ? "交易成功" : PAID, "张三", "浙江省 杭州市 西湖区    文三路" + line + "号(310000)",
                    bad ? "'1380000" : "'13800001111", "2011-02-14 21:46:0" + line % 10, "春秋新款纯棉长袖衬衫女宽松百搭", "1");
            if (bad) {
                orders.with(Severity.HOLD, Owner.CUSTOMER_SERVICE, "phone-invalid", "联系手机", "1380000")
                        .with(Severity.HOLD, Owner.FINANCE, "amount-total-mismatch", "总金额", "119.00");
            }
        }
        orders.row(31, Outcome.REJECTED, "1.37E+14", "buyer31").with(Severity.REJECT, Owner.SHIFT_LEAD, "order-no-damaged", "订单编号", "1.37E+14");
        MadeUp.Report items = MadeUp.items("订单编号", "标题", "价格", "购买数量", "外部系统编号", "商品属性", "套餐信息", "备注", "订单状态", "商家编码")
                .row(2, Outcome.HELD, "=\"373712345678910002\"", "春秋新款", "99.00", "1", "", "颜色分类：白色;尺码：XXL", "", "", PAID, "1098")
                .with(Severity.HOLD, Owner.SHIFT_LEAD, "item-no-ambiguous", "商家编码", "1098");
        List<RuleCount> rules = List.of(
                new RuleCount("amount-total-mismatch", Severity.HOLD, Owner.FINANCE, 5, 5, 6, ReportKind.ORDERS),
                new RuleCount("phone-invalid", Severity.HOLD, Owner.CUSTOMER_SERVICE, 5, 5, 6, ReportKind.ORDERS),
                new RuleCount("item-no-ambiguous", Severity.HOLD, Owner.SHIFT_LEAD, 1, 1, 2, ReportKind.ITEMS),
                new RuleCount("amount-underpaid", Severity.WARN, Owner.FINANCE, 1, 1, 7, ReportKind.ORDERS),
                new RuleCount("order-no-damaged", Severity.REJECT, Owner.SHIFT_LEAD, 1, 1, 31, ReportKind.ORDERS));
        Summary summary = new Summary(
                rules, Map.of(Outcome.APPROVED, 20L, Outcome.HELD, 5L, Outcome.OUT_OF_SCOPE, 4L, Outcome.REJECTED, 1L));
        new ExceptionWorkbook(language).write(file, MadeUp.SLOT, 1, summary, orders.source(), items.source(), MadeUp.AT);
    }

    private static void reconciliation(Path file, Language language) {
        List<OrderTrace> orders = new ArrayList<>();
        for (int line = 2; line <= 101; line++) {
            Outcome outcome = line % 5 == 0 ? Outcome.HELD : line % 7 == 0 ? Outcome.OUT_OF_SCOPE : Outcome.APPROVED;
            boolean approved = outcome == Outcome.APPROVED;
            orders.add(new OrderTrace(line, "3737123456789" + (10000 + line), outcome, 2, 10_900, approved, approved && line != 8 ? Long.valueOf(10_900) : null,
                    line == 8 ? "付款下载里没有这个订单" : approved ? "" : "phone-invalid"));
        }
        long held = orders.stream().filter(order -> order.outcome() == Outcome.HELD).count();
        long out = orders.stream().filter(order -> order.outcome() == Outcome.OUT_OF_SCOPE).count();
        new ReconciliationWorkbook(language).write(file, data(new Wording(language), held, out), orders.iterator(), MadeUp.AT);
    }

    private static ReconciliationData.Check check(Wording wording, String equation, Measure measure, long left, long right) {
        String name = wording.say("run.check-" + equation, wording.say("run.measure-" + measure.key()));
        return new ReconciliationData.Check(name, measure, left, right, left == right);
    }

    private static ReconciliationData data(Wording wording, long held, long out) {
        return new ReconciliationData(
                MadeUp.SLOT,
                2,
                Map.of(
                        Measure.ORDERS, totals(1, held, out), Measure.LINES, Map.of("read", 120L, "approved", 118L, "orphan", 2L),
                        Measure.PIECES, totals(2, held, out), Measure.YUAN, totals(10_900, held, out)),
                List.of(
                        check(wording, "OUTCOMES", Measure.ORDERS, 100, 100),
                        check(wording, "DOWNLOADED", Measure.YUAN, 100 - held - out, 99 - held - out),
                        check(wording, "DEMANDED", Measure.PIECES, 9, 9),
                        check(wording, "ALLOCATED", Measure.PIECES, 20, 20)),
                Map.of("交易成功", out),
                List.of(new ReconciliationData.DifferenceRow("373712345678910008", Measure.ORDERS, 1, 1, 0, "付款下载里没有这个订单")),
                List.of(new ReconciliationData.AmountRow(LocalDate.of(2011, 2, 14), "已付费", Outcome.APPROVED, 68, 136, 741_200),
                        new ReconciliationData.AmountRow(LocalDate.of(2011, 2, 15), "已付费", Outcome.HELD, 20, 40, 218_000)),
                new ReconciliationData.WindowCount(
                        LocalDate.of(2011, 2, 15).atStartOfDay(), LocalDate.of(2011, 2, 16).atStartOfDay(), 69, 68, List.of("373712345678919999"), List.of()),
                MadeUp.DEMAND,
                FamilyData.NONE,
                List.of(new ReconciliationData.Change("373712345678910010", "联系手机", "1380000", "13800001111")));
    }

    private static Map<String, Long> totals(long unit, long held, long out) {
        long approved = 100 - held - out;
        return Map.of("read", 100 * unit, "outOfScope", out * unit, "held", held * unit, "approved", approved * unit,
                "rejected", 0L, "alreadyImported", 0L, "changed", 0L, "waiting", 0L,
                "approvedByPeople", 0L, "downloaded", (approved - 1) * unit);
    }

    private static void download(Path file) {
        List<DownloadRow> rows = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            rows.add(new DownloadRow(i, "3737123456789" + (10000 + i), "buyer" + i, "buyer" + i + "@example.com", "张三", "", "13800001111",
                    "浙江省 杭州市 西湖区    文三路" + i + "号(310000)", "快递", MadeUp.AT.minusDays(1), MadeUp.AT.minusHours(9), 9_900L, 1_000L, 10_900L,
                    1_234_567L, 1, 2, "请发顺丰", "", "", "import", MadeUp.AT, "", ""));
        }
        new PaymentDownload(Language.CHINESE).write(file, MadeUp.SLOT, rows.iterator(), MadeUp.AT);
    }
}
