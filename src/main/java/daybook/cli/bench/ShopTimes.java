package daybook.cli.bench;

import org.jspecify.annotations.Nullable;

/** Writes {@code "2019-03-11 23:21:04",} without a formatter. */
final class ShopTimes {
    private static final int DAY = 86_400;

    private final CsvBytes out;

    ShopTimes(CsvBytes out) {
        this.out = out;
    }

    /** The text if there is one, else the time that is so many seconds after the midnight of the first date. */
    void cell(byte @Nullable [] text, int at, byte[][] dates) {
        if (text != null) {
            out.cell(text);
            return;
        }
        int second = at % DAY;
        out.raw('"').raw(dates[at / DAY]);
        out.digits(second / 3_600, 2).raw(':').digits(second / 60 % 60, 2).raw(':').digits(second % 60, 2);
        out.raw('"').raw(',');
    }
}
