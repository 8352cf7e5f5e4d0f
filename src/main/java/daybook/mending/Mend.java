package daybook.mending;

import daybook.intake.ReportKind;

/** One cell that a person has mended: of which row, from what to what. {@code column}: its title in the report. */
public record Mend(ReportKind kind, int line, String column, String before, String after) {
    /** {@code 联系手机: 1380 → 13800001234}. */
    public String inBrief() {
        return column + ": " + before + " → " + after;
    }
}
