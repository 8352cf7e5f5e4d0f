package daybook.reports;

/** The looks that several workbooks share. */
final class Look {
    static final double HEADER_HEIGHT = 30;

    private static final CellLook TITLES =
            CellLook.PLAIN.bold().border(CellLook.Border.AROUND).across("center").down("center").wrapped();

    /** A header cell of ours. */
    static final CellLook HEADER = TITLES.fill(Palette.DEEP).colour(Palette.WHITE);

    /** A header cell of a report as it came. */
    static final CellLook SOFT_HEADER = TITLES.fill(Palette.SOFT).colour(Palette.INK);

    /** A header cell above cells that people fill in. */
    static final CellLook INPUT_HEADER = TITLES.fill(Palette.INPUT_HEAD).colour(Palette.INK);

    /** A title or heading of that size in points. */
    static CellLook title(int size) {
        return CellLook.PLAIN.bold().size(size).colour(Palette.DEEP);
    }

    private Look() {}
}
