package daybook.reconciliation;

/** One equation of the control totals; amounts of yuan in fen. */
public record Check(Measure measure, Equation equation, long left, long right) {
    /** What must be equal: the first two for each measure, the others for pieces. */
    public enum Equation {
        /** Every row that was read has an outcome. */
        OUTCOMES("read = outcomes"),
        /** What was approved stands in the payment download. */
        DOWNLOADED("approved = downloaded"),
        /** What was approved was posted as demand. */
        DEMANDED("approved = demand posted"),
        /** The journal of demand says what the open orders want, and each piece of it is allocated or short. */
        ALLOCATED("demand = allocated + short");

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
