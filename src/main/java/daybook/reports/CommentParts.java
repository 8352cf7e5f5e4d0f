package daybook.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The comments of one sheet: their texts in one part, and in another the boxes, each to the right of its cell and large enough to read. */
final class CommentParts {
    private static final int COLUMNS = 4;
    private static final int ROWS = 10;

    private record Comment(int row, int column, String text) {}

    private final int number;
    private final List<Comment> comments = new ArrayList<>();
    private boolean any;

    CommentParts(int number) {
        this.number = number;
    }

    void add(int row, int column, String text) {
        comments.add(new Comment(row, column, text));
        any = true;
    }

    boolean any() {
        return any;
    }

    /** Writes all parts, and forgets the texts. */
    void write(XlsxBook book) throws IOException {
        if (any) {
            book.relateComments(number);
            texts(book);
            boxes(book);
            comments.clear();
        }
    }

    private void texts(XlsxBook book) throws IOException {
        book.open("xl/comments" + number + ".xml");
        XmlBytes xml = book.xml().raw("<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<authors><author>Daybook</author></authors><commentList>");
        for (Comment comment : comments) {
            xml.raw("<comment ref=\"" + Place.letters(comment.column) + (comment.row + 1) + "\" authorId=\"0\"><text><t xml:space=\"preserve\">");
            xml.text(comment.text).raw("</t></text></comment>");
        }
        xml.raw("</commentList></comments>");
        book.close();
    }

    private void boxes(XlsxBook book) throws IOException {
        book.open("xl/drawings/vmlDrawing" + number + ".vml");
        XmlBytes xml = book.xml().raw("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
                + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
                + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        int shape = number << 16; // no two shapes of a workbook may share a number
        for (Comment comment : comments) {
            xml.raw("<v:shape id=\"_x0000_s" + shape++ + "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
                    + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
                    + "<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/><x:ClientData ObjectType=\"Note\">"
                    + "<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" + anchor(comment) + "</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>"
                    + comment.row + "</x:Row><x:Column>" + comment.column + "</x:Column></x:ClientData></v:shape>");
        }
        xml.raw("</xml>");
        book.close();
    }

    /** Column, offset, row, offset of the upper left corner, then of the lower right one. */
    private static String anchor(Comment comment) {
        int left = comment.column + 1;
        return left + ",12," + comment.row + ",4," + (left + COLUMNS) + ",0," + (comment.row + ROWS) + ",0";
    }
}
