package daybook.reports;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet on its way into the workbook: rows in ascending order, each row's cells from the left without gaps (an empty cell has its
 * look too), so that no cell needs to say where it stands. Looks are numbers of {@link XlsxBook#look}.
 */
final class GridSheet {
    private static final byte[] CELL = XmlBytes.ascii("<c s=\"");
    private static final byte[] EMPTY_END = XmlBytes.ascii("\"/>");
    private static final byte[] NUMBER = XmlBytes.ascii("\"><v>");
    private static final byte[] NUMBER_END = XmlBytes.ascii("</v></c>");
    private static final byte[] SHARED = XmlBytes.ascii("\" t=\"s\"><v>");
    private static final byte[] INLINE = XmlBytes.ascii("\" t=\"inlineStr\"><is><t>");
    private static final byte[] INLINE_KEPT = XmlBytes.ascii("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] INLINE_END = XmlBytes.ascii("</t></is></c>");
    private static final byte[] ROW = XmlBytes.ascii("<row r=\"");
    private static final byte[] ROW_END = XmlBytes.ascii("</row>");
    private static final byte[] START_END = XmlBytes.ascii("\">");

    private final XlsxBook book;
    private final XmlBytes xml;
    private final SheetFrame frame;
    private final int number;
    private final CommentParts comments;
    private final List<Link> links = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();
    private int row = -1;
    private int column;

    private record Link(String cell, String to, String tip) {}

    GridSheet(XlsxBook book, SheetFrame frame, int number) throws IOException {
        this.book = book;
        this.xml = book.xml();
        this.frame = frame;
        this.number = number;
        this.comments = new CommentParts(number);
        book.open("xl/worksheets/sheet" + number + ".xml");
        SheetXml.head(xml, frame);
    }

    SheetFrame frame() {
        return frame;
    }

    int number() {
        return number;
    }

    boolean hasComments() {
        return comments.any();
    }

    /** Begins a row of the usual height; rows count from 0. */
    void row(int next) throws IOException {
        begin(next);
        xml.raw(START_END);
    }

    /** Begins a row of that height in points. */
    void row(int next, double height) throws IOException {
        begin(next);
        xml.raw("\" ht=\"" + height + "\" customHeight=\"1\">");
    }

    private void begin(int next) throws IOException {
        if (next <= row) {
            throw new IllegalArgumentException("row " + next + " after row " + row);
        }
        if (row >= 0) {
            xml.raw(ROW_END);
        }
        row = next;
        column = 0;
        xml.raw(ROW).number(row + 1L);
    }

    private void cell(int look) throws IOException {
        xml.raw(CELL).number(look);
        column++;
    }

    void empty(int look) throws IOException {
        cell(look);
        xml.raw(EMPTY_END);
    }

    /** Empty cells up to that column, which stays free. */
    void emptyUntil(int end, int look) throws IOException {
        while (column < end) {
            empty(look);
        }
    }

    /** Text of any length. */
    void text(int look, String text) throws IOException {
        if (text.isEmpty()) {
            empty(look);
            return;
        }
        cell(look);
        xml.raw(keepsBlanks(text) ? INLINE_KEPT : INLINE).text(text).raw(INLINE_END);
    }

    /** Text that may well stand in other cells of the column too. */
    void text(int look, String text, SharedTexts.Habit habit) throws IOException {
        int shared = text.isEmpty() ? SharedTexts.NOT_SHARED : book.texts().number(text, habit);
        if (shared == SharedTexts.NOT_SHARED) {
            text(look, text);
        } else {
            cell(look);
            xml.raw(SHARED).number(shared).raw(NUMBER_END);
        }
    }

    private static boolean keepsBlanks(String text) {
        return text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ';
    }

    void number(int look, long value) throws IOException {
        cell(look);
        xml.raw(NUMBER).number(value).raw(NUMBER_END);
    }

    void yuan(int look, long fen) throws IOException {
        cell(look);
        xml.raw(NUMBER).yuan(fen).raw(NUMBER_END);
    }

    void time(int look, LocalDateTime time) throws IOException {
        cell(look);
        xml.raw(NUMBER).time(time).raw(NUMBER_END);
    }

    /** A comment on any cell of the sheet; it is kept in memory until the sheet is finished. */
    void comment(int ofRow, int ofColumn, String text) {
        comments.add(ofRow, ofColumn, text);
    }

    /** Makes the cell that comes next a link to a place in the workbook, with a tip. */
    void link(Place to, String tip) {
        links.add(new Link(Place.letters(column) + (row + 1), to.reference(), tip));
    }

    /** Makes one cell of so many cells of the row, whether they are written yet or not. */
    void merge(int first, int columns) {
        merged.add(Place.letters(first) + (row + 1) + ":" + Place.letters(first + columns - 1) + (row + 1));
    }

    /** Begins a new printed page with the row. */
    void newPage() {
        pages.add(row);
    }

    private int lastFiltered() {
        return Math.max(row, 1) + 1;
    }

    private String lastColumn() {
        return Place.letters(frame.columns().size() - 1);
    }

    String absoluteFilter() {
        return "$A$1:$" + lastColumn() + "$" + lastFiltered();
    }

    void finish() throws IOException {
        xml.raw(row >= 0 ? "</row></sheetData>" : "</sheetData>");
        if (frame.filtered()) {
            xml.raw("<autoFilter ref=\"A1:" + lastColumn() + lastFiltered() + "\"/>");
        }
        merges();
        links();
        SheetXml.foot(xml, pages, comments.any());
        book.close();
        comments.write(book);
    }

    private void merges() throws IOException {
        if (!merged.isEmpty()) {
            xml.raw("<mergeCells count=\"" + merged.size() + "\">");
            for (String cells : merged) {
                xml.raw("<mergeCell ref=\"" + cells + "\"/>");
            }
            xml.raw("</mergeCells>");
        }
    }

    private void links() throws IOException {
        if (!links.isEmpty()) {
            xml.raw("<hyperlinks>");
            for (Link link : links) {
                xml.raw("<hyperlink ref=\"" + link.cell + "\" location=\"").text(link.to).raw("\" tooltip=\"").text(link.tip).raw("\"/>");
            }
            xml.raw("</hyperlinks>");
        }
    }
}
