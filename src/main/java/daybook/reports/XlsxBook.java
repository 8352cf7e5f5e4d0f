package daybook.reports;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A workbook that is written straight into its container, one sheet after the other, so that memory does not grow with the rows. It
 * knows no clock and no chance: the same content gives the same bytes.
 */
final class XlsxBook {
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATED = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final ZipArchiveOutputStream zip;
    private final XmlBytes xml;
    private final StyleSheet looks = new StyleSheet();
    private final SharedTexts texts = new SharedTexts();
    private final List<GridSheet> shown = new ArrayList<>();

    XlsxBook(ZipArchiveOutputStream zip, String title, LocalDateTime at) throws IOException {
        this.zip = zip;
        this.xml = new XmlBytes(zip);
        part("_rels/.rels", RELATED
                + relation(1, RELATIONS + "/officeDocument", "xl/workbook.xml")
                + relation(2, "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", Container.CORE)
                + "</Relationships>");
        part(Container.CORE, Container.core(title, at));
    }

    /** The number of a look, for the cells of any sheet. */
    int look(CellLook look) {
        return looks.of(look);
    }

    SharedTexts texts() {
        return texts;
    }

    XmlBytes xml() {
        return xml;
    }

    /** Begins the next sheet; the one before must be finished. */
    GridSheet sheet(SheetFrame frame) throws IOException {
        GridSheet sheet = new GridSheet(this, frame, shown.size() + 1);
        shown.add(sheet);
        return sheet;
    }

    /** The same, but it stands before all others. */
    GridSheet firstSheet(SheetFrame frame) throws IOException {
        GridSheet sheet = new GridSheet(this, frame, shown.size() + 1);
        shown.add(0, sheet);
        return sheet;
    }

    void open(String part) throws IOException {
        zip.putArchiveEntry(Container.entry(part));
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    void close() throws IOException {
        xml.flush();
        zip.closeArchiveEntry();
    }

    private void part(String name, String content) throws IOException {
        open(name);
        xml.raw(content);
        close();
    }

    static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    /** What a sheet is related to: its comments and the boxes they are shown in. */
    void relateComments(int number) throws IOException {
        part("xl/worksheets/_rels/sheet" + number + ".xml.rels", RELATED
                + relation(1, RELATIONS + "/vmlDrawing", "../drawings/vmlDrawing" + number + ".vml")
                + relation(2, RELATIONS + "/comments", "../comments" + number + ".xml")
                + "</Relationships>");
    }

    /** Writes what the sheets have in common; nothing may follow. */
    void finish() throws IOException {
        open("xl/styles.xml");
        looks.write(xml);
        close();
        open("xl/sharedStrings.xml");
        texts.write(xml);
        close();
        workbook();
        part("xl/_rels/workbook.xml.rels", relations());
        part("[Content_Types].xml", types());
    }

    private void workbook() throws IOException {
        open("xl/workbook.xml");
        xml.raw("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (GridSheet sheet : shown) {
            xml.raw("<sheet name=\"").text(sheet.frame().name()).raw("\" sheetId=\"").number(sheet.number());
            xml.raw(sheet.frame().hidden() ? "\" state=\"veryHidden" : "").raw("\" r:id=\"rId").number(sheet.number()).raw("\"/>");
        }
        xml.raw("</sheets>");
        names();
        xml.raw("</workbook>");
        close();
    }

    private void names() throws IOException {
        if (shown.stream().noneMatch(sheet -> sheet.frame().header())) {
            return;
        }
        xml.raw("<definedNames>");
        for (GridSheet sheet : shown) {
            if (sheet.frame().header()) {
                if (sheet.frame().filtered()) {
                    name(sheet, "_xlnm._FilterDatabase\" hidden=\"1", sheet.absoluteFilter());
                }
                name(sheet, "_xlnm.Print_Titles", "$1:$1");
            }
        }
        xml.raw("</definedNames>");
    }

    private void name(GridSheet sheet, String name, String cells) throws IOException {
        xml.raw("<definedName name=\"" + name + "\" localSheetId=\"").number(shown.indexOf(sheet)).raw("\">'");
        xml.text(sheet.frame().name().replace("'", "''")).raw("'!" + cells + "</definedName>");
    }

    private String relations() {
        StringBuilder related = new StringBuilder(RELATED);
        int number = 1;
        for (; number <= shown.size(); number++) {
            related.append(relation(number, RELATIONS + "/worksheet", "worksheets/sheet" + number + ".xml"));
        }
        related.append(relation(number, RELATIONS + "/styles", "styles.xml"));
        return related.append(relation(number + 1, RELATIONS + "/sharedStrings", "sharedStrings.xml")).append("</Relationships>").toString();
    }

    private String types() {
        StringBuilder types = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>");
        types.append(type("/" + Container.CORE, "application/vnd.openxmlformats-package.core-properties+xml"));
        types.append(type("/xl/workbook.xml", TYPES + "sheet.main+xml"));
        types.append(type("/xl/styles.xml", TYPES + "styles+xml"));
        types.append(type("/xl/sharedStrings.xml", TYPES + "sharedStrings+xml"));
        for (GridSheet sheet : shown) {
            types.append(type("/xl/worksheets/sheet" + sheet.number() + ".xml", TYPES + "worksheet+xml"));
            if (sheet.hasComments()) {
                types.append(type("/xl/comments" + sheet.number() + ".xml", TYPES + "comments+xml"));
            }
        }
        return types.append("</Types>").toString();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }
}
