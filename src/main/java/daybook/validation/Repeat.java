package daybook.validation;

/** Whether further rows of one order report have the order number of this one. */
public enum Repeat {
    NONE,
    /** They do, and say the same. */
    SAME,
    /** They do, and at least one says something else. */
    DIFFERENT
}
