package daybook.jobs;

/** Ends a run whose control totals do not close. */
final class OpenTotals extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OpenTotals() {
        super("totals-open");
    }
}
