package daybook.reports;

/** How many lines a text takes in a column, where a Chinese character is as wide as two Latin ones. */
final class TextLines {
    private static final char FIRST_WIDE = '\u2E80';

    private TextLines() {}

    /** At least 1; {@code width} is the column's, in Latin characters. */
    static int in(String text, double width) {
        int lines = 1;
        double used = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            double wide = c >= FIRST_WIDE ? 2.1 : 1.1;
            if (c == '\n' || used + wide > width) {
                lines++;
                used = 0;
            }
            used += c == '\n' ? 0 : wide;
        }
        return lines;
    }
}
