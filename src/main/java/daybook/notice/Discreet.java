package daybook.notice;

import java.util.regex.Pattern;

/** Takes out of a sentence what has no business in a group chat: where files lie on this machine, and what looks like a telephone or a mail address. */
final class Discreet {
    private static final int LONGEST = 400;
    private static final Pattern FOLDERS = Pattern.compile("(?<![\\p{L}\\p{N}_.:/])(?:[A-Za-z]:)?[/\\\\](?:[^\\s/\\\\,;:，；：]+[/\\\\])+");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d{9}(?!\\d)|(?<!\\d)0\\d{2,3}-\\d{7,8}(?!\\d)");

    private Discreet() {}

    static String of(String sentence) {
        String text = FOLDERS.matcher(sentence).replaceAll("");
        text = PHONE.matcher(MAIL.matcher(text).replaceAll("***")).replaceAll("***").replaceAll("\\s+", " ").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
