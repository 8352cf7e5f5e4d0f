package daybook.reports;

import java.util.zip.Deflater;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How all mass workbooks look: one font, a dark header row that stays, landscape pages one sheet wide with the header on each. */
final class Look {
    static final short ONE = 1;
    static final short ANY = 0;

    private Look() {}

    /** The font of all cells; and quick packing, which makes the file a tenth larger. */
    static void mass(Workbook book) {
        book.setCompressionLevel(Deflater.BEST_SPEED);
        book.setGlobalDefaultFont(Palette.FONT, Palette.FONT_SIZE);
    }

    /** Landscape A4, fitted to one page's width, page numbers at the foot. */
    static void print(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth(ONE);
        sheet.fitToHeight(ANY);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.5f);
        sheet.footer("page 1 of ?", Position.RIGHT);
        sheet.footer("sheetname", Position.LEFT);
    }

    /** A header cell in white on that colour, or in ink on a light one. */
    static void header(Worksheet sheet, int row, int from, int to, String fill) {
        boolean dark = fill.equals(Palette.DEEP);
        sheet.range(row, from, row, to)
                .style()
                .bold()
                .fillColor(fill)
                .fontColor(dark ? Palette.WHITE : Palette.INK)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .borderStyle("thin")
                .borderColor(Palette.LINE)
                .set();
    }

    /** A header row that stays in sight on the screen and on each page. */
    static void frozenHeader(Worksheet sheet, int columns) {
        sheet.rowHeight(0, 30);
        sheet.freezePane(columns, 1);
        sheet.repeatRows(0);
    }
}
