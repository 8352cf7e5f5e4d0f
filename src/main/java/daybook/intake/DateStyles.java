package daybook.intake;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which cell styles of a workbook show a number as a date. */
final class DateStyles {
    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private int styles;

    /** Reads {@code styles.xml}, which a workbook may lack. */
    static DateStyles read(@Nullable InputStream in) throws XMLStreamException {
        DateStyles styles = new DateStyles();
        if (in == null) {
            return styles;
        }
        XMLStreamReader xml = Xml.open(in);
        boolean inCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if ((start || event == XMLStreamConstants.END_ELEMENT) && xml.getLocalName().equals("cellXfs")) {
                inCells = start;
            } else if (start && xml.getLocalName().equals("numFmt")) {
                styles.addFormat(number(Xml.attribute(xml, "numFmtId")), Xml.attribute(xml, "formatCode"));
            } else if (start && inCells && xml.getLocalName().equals("xf")) {
                styles.addStyle(number(Xml.attribute(xml, "numFmtId")));
            }
        }
        return styles;
    }

    void addFormat(int id, @Nullable String code) {
        if (code != null) {
            formats.put(id, code);
        }
    }

    /** Styles are numbered in the order they come. */
    void addStyle(int formatId) {
        String code = formats.get(formatId);
        boolean ofCountry = code == null && isDateOfCountry(formatId);
        dates.set(styles++, ofCountry || DateUtil.isADateFormat(formatId, code != null ? code : BuiltinFormats.getBuiltinFormat(formatId)));
    }

    /** Formats that a Chinese Excel has without writing them down, {@code yyyy"年"m"月"d"日"} among them; ECMA-376 part 1, 18.8.30. */
    private static boolean isDateOfCountry(int formatId) {
        return (formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58);
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    static int number(@Nullable String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
