package daybook.desk;

/** Text as wide as the ledger keeps it of notes and logs. */
final class LogText {
    private static final int LONGEST = 1_000;

    private LogText() {}

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
