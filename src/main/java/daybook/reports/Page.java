package daybook.reports;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A sheet that is made with POI and filled from the top to the bottom; it remembers which row comes next. */
final class Page {
    private static final int WIDTH_UNIT = 256;
    private static final double MARGIN = 0.4;
    private static final float LINE_HEIGHT = 15;

    private final Sheet sheet;
    private final Styles styles;
    private int next;

    Page(Sheet sheet, Styles styles, int... widths) {
        this.sheet = sheet;
        this.styles = styles;
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * WIDTH_UNIT);
        }
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, MARGIN);
        sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, MARGIN);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }

    Styles styles() {
        return styles;
    }

    /** The row that comes next, from 0. */
    int next() {
        return next;
    }

    void skip() {
        next++;
    }

    /** One text over so many columns. */
    void line(String text, CellStyle style, int columns, float height) {
        Row row = row(height);
        for (int i = 0; i < columns; i++) {
            row.createCell(i).setCellStyle(style);
        }
        row.getCell(0).setCellValue(SafeText.cell(text));
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
        }
    }

    void title(String title, String subtitle) {
        line(title, styles.title, 1, 34);
        line(subtitle, styles.subtitle, 1, 18);
    }

    void heading(String text) {
        line(text, styles.heading, 1, 26);
    }

    void header(String... titles) {
        Row row = row(24);
        for (int i = 0; i < titles.length; i++) {
            text(row, i, titles[i], styles.header);
        }
    }

    /** Keeps everything above the next row in sight, and the last row above it on each printed page. */
    void freeze(int columns) {
        sheet.createFreezePane(columns, next);
        sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
    }

    Row row() {
        return at(next++);
    }

    /** A row high enough for a text that is wrapped in a column of that width; viewers do not measure it themselves. */
    Row rowFor(String text, int width) {
        return row(LINE_HEIGHT * TextLines.in(text, width) + LINE_HEIGHT / 5);
    }

    /** A row that may be there already, for what stands beside the rest. */
    Row at(int row) {
        Row there = sheet.getRow(row);
        return there == null ? sheet.createRow(row) : there;
    }

    void note(int row, int column, String text) {
        text(at(row), column, text, styles.pale);
    }

    private Row row(float height) {
        Row row = row();
        row.setHeightInPoints(height);
        return row;
    }

    static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(SafeText.cell(text));
        }
    }

    static void number(Row row, int column, @Nullable Double value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (value != null) {
            cell.setCellValue(value);
        }
    }

    /** A formula with the value that a viewer shows which does not calculate. */
    static void formula(Row row, int column, String formula, double value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellFormula(formula);
        cell.setCellValue(value);
    }

    void filter(int headerRow, int lastRow, int columns) {
        sheet.setAutoFilter(new CellRangeAddress(headerRow, Math.max(lastRow, headerRow + 1), 0, columns - 1));
    }
}
