package daybook.orders;

/** Text as wide as its column in the ledger; the file in the archive has the rest. */
final class Text {
    private Text() {}

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
