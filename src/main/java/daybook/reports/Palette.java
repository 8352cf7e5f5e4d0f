package daybook.reports;

import daybook.validation.Severity;

/** The one set of colours (RGB, hexadecimal) and the one font of all workbooks. */
final class Palette {
    /** On every Windows with Chinese; others put their own Chinese font in its place. */
    static final String FONT = "Microsoft YaHei";

    static final int FONT_SIZE = 10;
    static final String INK = "1F2933";
    static final String DEEP = "1F4E79";
    static final String WHITE = "FFFFFF";
    static final String SOFT = "DCE6F1";
    static final String BAND = "B9CDE5";

    /** Where people write, and the heading of it. */
    static final String INPUT = "FFF9DB";

    static final String INPUT_HEAD = "F5C242";
    static final String GREY = "7B8794";
    static final String LINE = "BFC9D4";
    static final String GREEN = "C6EFCE";
    static final String RED = "F4B6B6";
    static final String ORANGE = "FFD9A0";
    static final String YELLOW = "FFF2B3";
    static final String WARNING = "B45309";
    static final String LINK = "0563C1";

    /** The outcomes' colours where they stand alone, as in a chart. */
    static final String BAR_GREEN = "70AD47";

    static final String BAR_ORANGE = "ED9B33";
    static final String BAR_RED = "D9534F";
    static final String BAR_OTHER = "8EA9C1";

    private Palette() {}

    static String of(Severity severity) {
        return switch (severity) {
            case REJECT -> RED;
            case HOLD -> ORANGE;
            case WARN -> YELLOW;
            case OFF -> WHITE;
        };
    }
}
