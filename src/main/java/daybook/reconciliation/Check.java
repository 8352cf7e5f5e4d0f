package daybook.reconciliation;

/** One equation of the control totals; amounts of yuan in fen. */
public record Check(String name, Measure measure, long left, long right) {
    public boolean closes() {
        return left == right;
    }
}
