package daybook.intake;

/** Turns what goes wrong inside a workbook into a sentence. */
record XlsxFaults(Faults faults) {
    UnreadableFile of(Exception e) {
        if (e instanceof UnreadableFile known) {
            return known;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.contains("Zip bomb")) { // POI's limits have no exception of their own
                return faults.because(e, "inflates");
            }
            if (message != null && message.contains("DOCTYPE")) {
                return faults.because(e, "doctype");
            }
        }
        return faults.because(e, "workbook-damaged");
    }
}
