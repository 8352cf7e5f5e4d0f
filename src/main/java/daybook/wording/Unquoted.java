package daybook.wording;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What failures say, without what they quote. A database names the value that it refuses, a parser the text that it cannot read: that is a buyer's name or
 * telephone, which no log and no sentence may hold. Keys, columns and files are told, for somebody is to mend it.
 */
public final class Unquoted {
    private static final String LEFT_OUT = "…";
    private static final Pattern QUOTE = Pattern.compile("['\"“”‘’]");
    /** What MySQL ends with after the value, if there is one. */
    private static final Pattern NAMED_LAST = Pattern.compile("for (?:key|column) '[\\w.]+'(?: at row \\d+)?\\s*$");
    /** What H2 begins with before the value: a column with its type, or an index with its table and columns. */
    private static final Pattern NAMED_FIRST = Pattern.compile("(?<= column |violation: )\"[\\w.]+(?: ON [\\w.]+\\([\\w ,]*\\)| [A-Z ]+(?:\\(\\d+\\))?)?");
    private static final Pattern IN_BRACKETS = Pattern.compile("(?<=value )\\[.*]", Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)0\\d{2,3}-\\d{7,8}(?!\\d)");
    /** Whoever puts the program together quotes settings and names of its parts, and knows nothing else. */
    private static final List<String> OF_THE_SET_UP = List.of(
            "org.springframework.beans.", "org.springframework.boot.", "org.springframework.context.", "org.springframework.util.", "org.yaml.snakeyaml.");

    private Unquoted() {}

    /** Its message; the name of its kind if it has none. */
    public static String message(Throwable failure) {
        String message = failure.getMessage();
        if (message == null) {
            return failure.getClass().getSimpleName();
        }
        return isOfTheSetUp(failure) ? message : of(message);
    }

    /** The message of what happened first, which names the file or the table. */
    public static String first(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return message(at);
    }

    /** All of it, as a log shows it. */
    public static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        told(failure, Collections.newSetFromMap(new IdentityHashMap<>())).printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    static String of(String message) {
        String text = IN_BRACKETS.matcher(message).replaceAll("[" + LEFT_OUT + "]");
        return PHONE.matcher(MAIL.matcher(withoutQuotes(text)).replaceAll(LEFT_OUT)).replaceAll(LEFT_OUT);
    }

    /** From the first mark to the last: a value may hold such marks itself. */
    private static String withoutQuotes(String text) {
        Matcher first = QUOTE.matcher(text);
        if (!first.find()) {
            return text;
        }
        Matcher last = NAMED_LAST.matcher(text);
        if (last.find()) {
            return last.start() < first.start() ? text : text.substring(0, first.start()) + LEFT_OUT + " " + last.group();
        }
        Matcher named = NAMED_FIRST.matcher(text);
        String known = named.find() && named.start() == first.start() ? named.group().substring(1) + " " : "";
        return text.substring(0, first.start()) + known + LEFT_OUT + text.substring(lastQuote(text) + 1);
    }

    private static int lastQuote(String text) {
        int last = text.length() - 1;
        while (!QUOTE.matcher(text.substring(last, last + 1)).matches()) {
            last--;
        }
        return last;
    }

    /** Messages repeat those of their causes, so all of them have to be. */
    private static boolean isOfTheSetUp(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String name = at.getClass().getName();
            if (OF_THE_SET_UP.stream().noneMatch(name::startsWith)) {
                return false;
            }
        }
        return true;
    }

    private static Throwable told(Throwable failure, Set<Throwable> seen) {
        seen.add(failure);
        Throwable cause = failure.getCause();
        Throwable told = new Told(failure, cause == null || seen.contains(cause) ? null : told(cause, seen));
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                told.addSuppressed(told(suppressed, seen));
            }
        }
        return told;
    }

    /** Prints as another does, with that one's name, but for what that one quotes. */
    @SuppressWarnings("OverrideThrowableToString")
    private static final class Told extends Throwable {
        private static final long serialVersionUID = 1L;

        private final String text;

        Told(Throwable of, @Nullable Throwable cause) {
            super(null, cause);
            text = of.getClass().getName() + (of.getMessage() == null ? "" : ": " + Unquoted.message(of));
            setStackTrace(of.getStackTrace());
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
