package daybook.intake;

import org.jspecify.annotations.Nullable;

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
        return faults.because(e, "workbook-damaged", firstLine(e.getMessage()));
    }

    static String firstLine(@Nullable String message) {
        if (message == null) {
            return "-";
        }
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
