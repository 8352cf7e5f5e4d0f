package daybook.desk;

/** Text as wide as the ledger keeps it of notes and logs. */
final class LogText {
    private static final int LONGEST = 1_000;

    private LogText() {}

    /** What was done and why. Where both are too long together, what was done is cut: it stands elsewhere too, the reason does not. */
    static String of(String detail, String reason) {
        if (detail.isEmpty() || reason.isEmpty()) {
            return detail + reason;
        }
        String why = " — " + reason;
        int room = LONGEST - why.length();
        return (detail.length() <= room ? detail : detail.substring(0, room - 1) + "…") + why;
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
