package daybook.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The looks that a workbook uses, each with its number, and their part {@code styles.xml}. */
final class StyleSheet {
    private static final Map<String, Integer> KNOWN_FORMATS =
            Map.of(CellLook.GENERAL, 0, "0", 1, "#,##0", 3, "#,##0.00", 4, "@", 49);
    private static final int FIRST_FORMAT = 164;
    private static final List<CellLook.Border> BORDERS = List.of(CellLook.Border.values());
    private static final String[] SIDES = {"left", "right", "top", "bottom"};

    private final Map<CellLook, Integer> looks = new LinkedHashMap<>();

    StyleSheet() {
        of(CellLook.PLAIN); // number 0 is what a cell without a number has
    }

    /** The number of a look. */
    int of(CellLook look) {
        return looks.computeIfAbsent(look, any -> looks.size());
    }

    void write(XmlBytes xml) throws IOException {
        List<String> formats = new ArrayList<>();
        List<CellLook.Font> fonts = new ArrayList<>();
        List<String> fills = new ArrayList<>();
        StringBuilder cells = new StringBuilder();
        for (CellLook look : looks.keySet()) {
            cells.append(cell(look, format(formats, look.format()), index(fonts, look.font()), index(fills, look.fill())));
        }
        xml.raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (!formats.isEmpty()) {
            xml.raw("<numFmts count=\"" + formats.size() + "\">");
            for (String format : formats) {
                xml.raw("<numFmt numFmtId=\"" + (FIRST_FORMAT + formats.indexOf(format)) + "\" formatCode=\"").text(format).raw("\"/>");
            }
            xml.raw("</numFmts>");
        }
        xml.raw("<fonts count=\"" + fonts.size() + "\">");
        for (CellLook.Font font : fonts) {
            xml.raw(font(font));
        }
        xml.raw("</fonts>" + fills(fills) + borders());
        xml.raw("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        xml.raw("<cellXfs count=\"" + looks.size() + "\">" + cells + "</cellXfs>");
        xml.raw("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    }

    private static int format(List<String> formats, String format) {
        Integer known = KNOWN_FORMATS.get(format);
        return known == null ? FIRST_FORMAT + index(formats, format) : known;
    }

    private static <T> int index(List<T> list, T value) {
        if (!list.contains(value)) {
            list.add(value);
        }
        return list.indexOf(value);
    }

    /** The first two fills of a workbook are fixed: none, and a pattern; no colour comes first in our list. */
    private static String cell(CellLook look, int format, int font, int fill) {
        String align = (look.across().isEmpty() ? "" : " horizontal=\"" + look.across() + "\"")
                + (look.down().isEmpty() ? "" : " vertical=\"" + look.down() + "\"")
                + (look.wrap() ? " wrapText=\"1\"" : "");
        return "<xf numFmtId=\"" + format + "\" fontId=\"" + font + "\" fillId=\"" + (fill == 0 ? 0 : fill + 1) + "\" borderId=\""
                + BORDERS.indexOf(look.border()) + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
                + (align.isEmpty() ? "/>" : " applyAlignment=\"1\"><alignment" + align + "/></xf>");
    }

    private static String font(CellLook.Font font) {
        return "<font>" + (font.bold() ? "<b/>" : "") + (font.underlined() ? "<u/>" : "") + "<sz val=\"" + font.size()
                + "\"/><color rgb=\"FF" + font.colour() + "\"/><name val=\"" + Palette.FONT + "\"/></font>";
    }

    private static String fills(List<String> fills) {
        StringBuilder xml = new StringBuilder("<fills count=\"" + (fills.size() + 1) + "\">"
                + "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>");
        for (String colour : fills.subList(1, fills.size())) {
            xml.append("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF").append(colour).append("\"/></patternFill></fill>");
        }
        return xml.append("</fills>").toString();
    }

    private static String borders() {
        StringBuilder xml = new StringBuilder("<borders count=\"" + BORDERS.size() + "\">");
        for (CellLook.Border border : BORDERS) {
            xml.append("<border>");
            for (String side : SIDES) {
                boolean line = border == CellLook.Border.AROUND || (border == CellLook.Border.BELOW && side.equals("bottom"));
                xml.append(line ? "<" + side + " style=\"thin\"><color rgb=\"FF" + Palette.LINE + "\"/></" + side + ">" : "<" + side + "/>");
            }
            xml.append("<diagonal/></border>");
        }
        return xml.append("</borders>").toString();
    }
}
