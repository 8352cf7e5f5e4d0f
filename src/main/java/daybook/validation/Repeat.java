package daybook.validation;

/**
 * Whether a further row of one order report has the order number of this one and says something else. A row that says the same is no matter to the
 * first.
 *
 * @param differentLine the line of the first row that does, as a spreadsheet counts it; 0 if there is none
 */
public record Repeat(int differentLine) {
    /** No row contradicts it. */
    public static final Repeat NONE = new Repeat(0);
}
