package daybook.stock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one returned purchase list and marks what is wrong in them. */
final class AnswerRowReader implements Function<SheetRow, @Nullable PurchaseAnswer> {
    private static final Pattern KEY = Pattern.compile("(\\d{1,15})-(\\d{1,15})");
    private static final int LONGEST_ANSWER = 500;

    private final AnswerSheet.Lists lists;
    private final Map<String, Integer> firstLines = new HashMap<>();
    private final Map<Long, LocalDate> days = new HashMap<>();

    AnswerRowReader(AnswerSheet.Lists lists) {
        this.lists = lists;
    }

    /** Null if nothing is filled in, as in the rows that only group others, or if something is wrong. */
    @Override
    public @Nullable PurchaseAnswer apply(SheetRow row) {
        String ordered = row.text(AnswerSheet.ORDERED, Integer.MAX_VALUE);
        String expected = row.text(AnswerSheet.EXPECTED, Integer.MAX_VALUE);
        if (ordered.isEmpty() && expected.isEmpty() && row.text(AnswerSheet.ANSWER, Integer.MAX_VALUE).isEmpty()) {
            return null;
        }
        String key = Folded.withoutBlanks(row.text(AnswerSheet.KEY, Integer.MAX_VALUE));
        Matcher known = KEY.matcher(key);
        LocalDate day = known.matches() ? day(Long.parseLong(known.group(1))) : null;
        if (day == null || !lists.asks(Long.parseLong(known.group(1)), Long.parseLong(known.group(2)))) {
            row.mark(AnswerSheet.KEY, key.isEmpty() ? "stock.answer-without-key" : "stock.answer-unknown-key");
            return null;
        }
        PurchaseAnswer answer = new PurchaseAnswer(
                Long.parseLong(known.group(1)),
                Long.parseLong(known.group(2)),
                pieces(row, ordered),
                promisedOn(row, expected, day),
                row.text(AnswerSheet.ANSWER, LONGEST_ANSWER));
        Integer first = firstLines.putIfAbsent(key, row.line());
        if (first != null) {
            row.mark(AnswerSheet.KEY, "stock.answer-repeated", first);
        }
        return row.isGood() ? answer : null;
    }

    private @Nullable LocalDate day(long run) {
        return days.computeIfAbsent(run, lists::dayOf);
    }

    private static @Nullable Integer pieces(SheetRow row, String text) {
        if (text.isEmpty()) {
            return null;
        }
        int pieces = Pieces.read(text.endsWith("件") ? text.substring(0, text.length() - 1) : text);
        if (pieces < 0) {
            row.mark(AnswerSheet.ORDERED, "stock.cell-not-pieces");
        }
        return pieces;
    }

    private static @Nullable LocalDate promisedOn(SheetRow row, String text, LocalDate listDay) {
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = PromisedDay.read(text, listDay);
        if (day == null) {
            row.mark(AnswerSheet.EXPECTED, "stock.answer-not-a-day");
        } else if (day.isBefore(listDay)) {
            row.mark(AnswerSheet.EXPECTED, "stock.answer-day-past", listDay);
        }
        return day;
    }
}
