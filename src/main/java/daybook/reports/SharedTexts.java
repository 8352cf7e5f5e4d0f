package daybook.reports;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Short texts that stand in many cells, written once for the whole workbook and named by number in the cells: half the bytes to
 * compress. Bounded, so that memory stays flat: when it is full, and for columns in which nearly every text is new, cells hold their
 * own text.
 */
final class SharedTexts {
    static final int NOT_SHARED = -1;
    private static final int LONGEST = 64;
    private static final int MOST = 20_000;
    private static final int TRIAL = 512;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final String[] texts = new String[MOST];

    /** Whether it is worth asking for a column's texts. Learns from the first rows, so the same rows give the same answers. */
    static final class Habit {
        private int asked;
        private int known;

        private boolean unique() {
            return asked >= TRIAL && known < asked / 2;
        }
    }

    /** The number of a text, or {@link #NOT_SHARED}. */
    int number(String text, Habit habit) {
        if (text.length() > LONGEST || habit.unique()) {
            return NOT_SHARED;
        }
        Integer number = numbers.get(text);
        if (habit.asked < TRIAL) {
            habit.asked++;
            habit.known += number == null ? 0 : 1;
        }
        return number == null ? added(text) : number;
    }

    private int added(String text) {
        int number = numbers.size();
        if (number == MOST) {
            return NOT_SHARED;
        }
        numbers.put(text, number);
        texts[number] = text;
        return number;
    }

    /** The part {@code sharedStrings.xml}. */
    void write(XmlBytes xml) throws IOException {
        xml.raw("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\"")
                .number(numbers.size())
                .raw("\">");
        for (int i = 0; i < numbers.size(); i++) {
            xml.raw("<si><t xml:space=\"preserve\">").text(texts[i]).raw("</t></si>");
        }
        xml.raw("</sst>");
    }
}
