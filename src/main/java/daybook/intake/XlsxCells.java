package daybook.intake;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads one {@code <c>} after the other as text. */
final class XlsxCells {
    private final SharedTexts texts;
    private final DateStyles styles;
    private final boolean from1904;
    private final XmlText text;

    XlsxCells(SharedTexts texts, DateStyles styles, boolean from1904, int longest) {
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        this.text = new XmlText(longest);
    }

    /** Reads from the start of {@code <c>} to its end; a cell without a value is empty. */
    String read(XMLStreamReader xml) throws XMLStreamException {
        String type = Xml.attribute(xml, "t");
        int style = DateStyles.number(Xml.attribute(xml, "s"));
        String value = "";
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("v")) {
                value = value(type, style, text.simple(xml));
            } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("is")) {
                value = text.item(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            }
        }
        return value;
    }

    private String value(@Nullable String type, int style, String raw) throws XMLStreamException {
        if (type == null || type.equals("n")) {
            return number(style, raw);
        }
        return switch (type) {
            case "s" -> shared(raw);
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "str" -> XmlText.unescaped(raw);
            case "d" -> raw.replace('T', ' ');
            default -> raw;
        };
    }

    private String shared(String raw) throws XMLStreamException {
        String found = texts.get(DateStyles.number(raw.strip()));
        if (found == null) {
            throw new XMLStreamException("no shared string " + raw);
        }
        return found;
    }

    private String number(int style, String raw) {
        boolean date = styles.isDate(style);
        if (!date && isShortPlain(raw)) {
            return raw;
        }
        try {
            double value = Double.parseDouble(raw);
            return date ? NumberText.date(value, from1904) : NumberText.plain(value);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /** The usual amount or count, which needs no arithmetic to be written. */
    private static boolean isShortPlain(String raw) {
        if (raw.length() > 15 || (raw.indexOf('.') >= 0 && raw.endsWith("0"))) {
            return false;
        }
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }
}
