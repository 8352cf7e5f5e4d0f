package daybook.reports;

import org.jspecify.annotations.Nullable;

/**
 * How a cell looks, made from {@link #PLAIN} step by step. Colours as in {@link Palette}, an empty fill is none; {@code format} as a
 * spreadsheet writes it.
 */
record CellLook(
        Font font, String fill, Border border, String format, String across, String down, boolean wrap) {
    static final String GENERAL = "General";
    static final CellLook PLAIN =
            new CellLook(new Font(Palette.FONT_SIZE, false, false, "000000"), "", Border.NONE, GENERAL, "", "", false);

    /** The letters of a cell; size in points. */
    record Font(int size, boolean bold, boolean underlined, String colour) {}

    /** The lines round a cell. */
    enum Border {
        NONE,
        BELOW,
        AROUND
    }

    CellLook bold() {
        return with(new Font(font.size, true, font.underlined, font.colour));
    }

    CellLook size(int points) {
        return with(new Font(points, font.bold, font.underlined, font.colour));
    }

    CellLook colour(String colour) {
        return with(new Font(font.size, font.bold, font.underlined, colour));
    }

    CellLook underlined() {
        return with(new Font(font.size, font.bold, true, font.colour));
    }

    private CellLook with(Font changed) {
        return new CellLook(changed, fill, border, format, across, down, wrap);
    }

    CellLook fill(@Nullable String colour) {
        return new CellLook(font, colour == null ? "" : colour, border, format, across, down, wrap);
    }

    CellLook border(Border lines) {
        return new CellLook(font, fill, lines, format, across, down, wrap);
    }

    CellLook format(String shown) {
        return new CellLook(font, fill, border, shown, across, down, wrap);
    }

    /** {@code left}, {@code center}. */
    CellLook across(String where) {
        return new CellLook(font, fill, border, format, where, down, wrap);
    }

    /** {@code top}, {@code center}. */
    CellLook down(String where) {
        return new CellLook(font, fill, border, format, across, where, wrap);
    }

    CellLook wrapped() {
        return new CellLook(font, fill, border, format, across, down, true);
    }
}
