package daybook.intake;

/** Which of a slot's two files a report is. The header says so, never the name. */
public enum ReportKind {
    /** 订单报表: one row an order. */
    ORDERS("orders"),
    /** 宝贝报表: one row an item line. */
    ITEMS("items");

    private final String key;

    ReportKind(String key) {
        this.key = key;
    }

    /** The word for it in files, tables and the certificate. */
    public String key() {
        return key;
    }
}
