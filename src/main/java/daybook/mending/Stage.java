package daybook.mending;

/** As what a row is read. */
public enum Stage {
    /** As it came. */
    ORIGINAL,
    /** With what stands under 更正. */
    CORRECTED,
    /** With the cells that were typed over as well, as far as they may be. */
    MENDED
}
