package daybook.validation;

import daybook.intake.Column;

/**
 * One thing in which an order is not what was approved. {@link Column#TITLES} stands for its lines.
 *
 * @param before as it was approved; empty if it said nothing
 * @param after as it is now; empty if it says nothing
 */
public record Difference(Column column, String before, String after) {}
