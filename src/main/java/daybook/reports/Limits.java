package daybook.reports;

/**
 * How much goes into one sheet: rows including the header, and comments. A spreadsheet opens slowly with tens of thousands of comments,
 * and they are kept in memory until the sheet ends.
 */
record Limits(int rows, int comments) {
    static final Limits OF_EXCEL = new Limits(1_048_576, 20_000);
}
