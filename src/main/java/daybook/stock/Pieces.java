package daybook.stock;

/** Counts of pieces as a spreadsheet may write them. */
final class Pieces {
    private static final int MOST_DIGITS = 9;

    private Pieces() {}

    /** Reads {@code 12}, {@code 12.0}, {@code 1,200}; -1 for anything else, for less than 0 and for a billion and more. */
    static int read(String text) {
        String number = Folded.withoutBlanks(text);
        if (number.matches("\\d{1,3}(,\\d{3})+(\\.0+)?|\\d+(\\.0+)?")) {
            int point = number.indexOf('.');
            String whole = (point < 0 ? number : number.substring(0, point)).replace(",", "");
            return whole.length() <= MOST_DIGITS ? Integer.parseInt(whole) : -1;
        }
        return -1;
    }
}
