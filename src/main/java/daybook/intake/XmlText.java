package daybook.intake;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a string item: plain, or in runs of differing style; its phonetic guide is not part of it. */
final class XmlText {
    private final int limit;
    private final StringBuilder text = new StringBuilder();

    /** {@code limit} is the longest text in characters; of a longer one so much is kept that it is seen to be too long. */
    XmlText(int limit) {
        this.limit = limit;
    }

    /** Reads from the start of {@code <si>} or {@code <is>} to its end. */
    String item(XMLStreamReader xml) throws XMLStreamException {
        text.setLength(0);
        int depth = 1;
        boolean inText = false;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                skip(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                inText = xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                inText = false;
            } else if (inText) {
                append(xml);
            }
        }
        return unescaped(text.toString());
    }

    /** Reads from the start of an element without children to its end. */
    String simple(XMLStreamReader xml) throws XMLStreamException {
        text.setLength(0);
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            append(xml);
        }
        return text.toString();
    }

    private void append(XMLStreamReader xml) {
        if (xml.hasText() && text.length() <= limit) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** {@code _x000D_} is how a workbook writes a control character. */
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = text.indexOf("_x", at + 1)) {
            int code = at >= done && at + 6 < text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
            if (code >= 0) {
                plain.append(text, done, at).append((char) code);
                done = at + 7;
            }
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
