package daybook.reports;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is settled about a sheet before its rows come.
 *
 * @param name as the tab shows it
 * @param frozenColumns how many columns stay in sight beside a header row that does so and stands on each page; below 0 for no header
 * @param filtered whether the header has arrows to filter and sort by
 * @param gridLines whether the screen shows them
 * @param hidden so deep that only a macro could show it
 */
record SheetFrame(String name, List<Column> columns, int frozenColumns, boolean filtered, boolean gridLines, boolean hidden) {

    /** A column: its width in characters, and the look of its cells that are not written, by number. */
    record Column(double width, int look) {}

    /** A sheet of rows below a header. */
    static SheetFrame table(String name, double[] widths, int[] looks, int frozenColumns) {
        return new SheetFrame(name, columns(widths, looks), frozenColumns, true, true, false);
    }

    /** A sheet of rows below a header, in groups that filtering and sorting would tear apart. */
    static SheetFrame grouped(String name, double[] widths, int[] looks, int frozenColumns) {
        return new SheetFrame(name, columns(widths, looks), frozenColumns, false, true, false);
    }

    /** A sheet to read. */
    static SheetFrame page(String name, double[] widths) {
        return new SheetFrame(name, columns(widths, new int[widths.length]), -1, false, false, false);
    }

    /** A sheet for programs. */
    static SheetFrame unseen(String name) {
        return new SheetFrame(name, List.of(), -1, false, true, true);
    }

    private static List<Column> columns(double[] widths, int[] looks) {
        return IntStream.range(0, widths.length).mapToObj(i -> new Column(widths[i], looks[i])).toList();
    }

    boolean header() {
        return frozenColumns >= 0;
    }
}
