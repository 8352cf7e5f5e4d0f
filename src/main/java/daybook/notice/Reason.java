package daybook.notice;

import java.util.Locale;
import java.util.regex.Pattern;

/** Why something could not be sent, in a few words that may stand in a table and in the log. */
final class Reason {
    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://\\S+");
    private static final Pattern SECRET = Pattern.compile("(?i)\\b(access_token|key|sign|secret|password)=[^\\s&]+");

    private Reason() {}

    /** The kind of what happened first, and what it says. */
    static String of(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String kind = first.getClass().getSimpleName();
        return of(first.getMessage() == null ? kind : kind + ": " + first.getMessage());
    }

    /** One line of bearable length, without addresses of robots, which are secrets. */
    static String of(String text) {
        String line = SECRET.matcher(ADDRESS.matcher(text).replaceAll("…")).replaceAll("$1=…").replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    /** What a robot answered. */
    static String answered(int code, String message) {
        return of(String.format(Locale.ROOT, "errcode %d: %s", code, message));
    }
}
