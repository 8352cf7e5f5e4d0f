package daybook.reconciliation;

/** One equation of the control totals; amounts of yuan in fen. */
public record Check(Measure measure, Equation equation, long left, long right) {
    /** The two equations that each measure must satisfy. */
    public enum Equation {
        /** Every row that was read has an outcome. */
        OUTCOMES("read = outcomes"),
        /** What was approved stands in the payment download. */
        DOWNLOADED("approved = downloaded");

        private final String text;

        Equation(String text) {
            this.text = text;
        }
    }

    /** Its name in the certificate: {@code orders: read = outcomes}. */
    public String name() {
        return measure.key() + ": " + equation.text;
    }

    public boolean closes() {
        return left == right;
    }
}
