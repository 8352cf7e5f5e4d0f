package daybook.reports;

import java.io.IOException;
import java.util.List;

/** What stands before and after a sheet's rows; landscape A4, one page wide, name and page number at the foot. */
final class SheetXml {
    private static final double PADDING = 0.7109375; // what a spreadsheet adds to a width for its cell padding

    private SheetXml() {}

    static void head(XmlBytes xml, SheetFrame frame) throws IOException {
        xml.raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\""
                + (frame.gridLines() ? ">" : " showGridLines=\"0\">"));
        if (frame.header()) {
            xml.raw(pane(frame.frozenColumns()));
        }
        xml.raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"16.5\"/>");
        columns(xml, frame.columns());
        xml.raw("<sheetData>");
    }

    private static void columns(XmlBytes xml, List<SheetFrame.Column> columns) throws IOException {
        if (columns.isEmpty()) {
            return;
        }
        xml.raw("<cols>");
        int number = 1;
        for (SheetFrame.Column column : columns) {
            xml.raw("<col min=\"" + number + "\" max=\"" + number++ + "\" width=\"" + (column.width() + PADDING) + "\" style=\""
                    + column.look() + "\" customWidth=\"1\"/>");
        }
        xml.raw("</cols>");
    }

    private static String pane(int columns) {
        String corner = columns == 0 ? "bottomLeft" : "bottomRight";
        return "<pane " + (columns == 0 ? "" : "xSplit=\"" + columns + "\" ") + "ySplit=\"1\" topLeftCell=\"" + Place.letters(columns)
                + "2\" activePane=\"" + corner + "\" state=\"frozen\"/><selection pane=\"" + corner + "\"/>";
    }

    /** {@code pages}: the rows that begin a new printed page, counted from 0. */
    static void foot(XmlBytes xml, List<Integer> pages, boolean comments) throws IOException {
        xml.raw("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
                + "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"
                + breaks(pages)
                + (comments ? "<legacyDrawing r:id=\"rId1\"/>" : "") + "</worksheet>");
    }

    private static String breaks(List<Integer> pages) {
        if (pages.isEmpty()) {
            return "";
        }
        StringBuilder breaks = new StringBuilder("<rowBreaks count=\"" + pages.size() + "\" manualBreakCount=\"" + pages.size() + "\">");
        for (int rowsAbove : pages) {
            breaks.append("<brk id=\"" + rowsAbove + "\" max=\"16383\" man=\"1\"/>");
        }
        return breaks.append("</rowBreaks>").toString();
    }
}
