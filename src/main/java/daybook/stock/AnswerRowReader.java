package daybook.stock;

import daybook.intake.SourceRow;
import daybook.wording.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one returned purchase list and collects what is wrong in them. */
final class AnswerRowReader {
    private static final Pattern KEY = Pattern.compile("(\\d{1,15})-(\\d{1,15})");
    private static final int LONGEST_ANSWER = 500;
    private static final int SHOWN = 60;

    private final List<String> titles;
    private final SheetColumns columns;
    private final AnswerSheet.Lists lists;
    private final Map<String, Integer> firstLines = new HashMap<>();
    private final Map<Long, LocalDate> days = new HashMap<>();
    private final List<SheetFinding> findings = new ArrayList<>();

    /** {@code titles} are the sheet's own, which findings name. */
    AnswerRowReader(List<String> titles, SheetColumns columns, AnswerSheet.Lists lists) {
        this.titles = titles;
        this.columns = columns;
        this.lists = lists;
    }

    List<SheetFinding> findings() {
        return findings;
    }

    /** Null if nothing is filled in, or something is wrong. */
    @Nullable PurchaseAnswer read(SourceRow row) {
        String ordered = text(row, AnswerSheet.ORDERED);
        String expected = text(row, AnswerSheet.EXPECTED);
        String answer = text(row, AnswerSheet.ANSWER);
        if (ordered.isEmpty() && expected.isEmpty() && answer.isEmpty()) {
            return null;
        }
        int before = findings.size();
        String key = Folded.withoutBlanks(text(row, AnswerSheet.KEY));
        Matcher known = KEY.matcher(key);
        LocalDate day = known.matches() ? day(Long.parseLong(known.group(1))) : null;
        if (day == null) {
            wrong(row, AnswerSheet.KEY, key.isEmpty() ? "stock.answer-without-key" : "stock.answer-unknown-key");
            return null;
        }
        Integer pieces = pieces(row, ordered);
        LocalDate promisedOn = promisedOn(row, expected, day);
        if (answer.length() > LONGEST_ANSWER) {
            wrong(row, AnswerSheet.ANSWER, "stock.cell-too-long", LONGEST_ANSWER);
        }
        Integer first = firstLines.putIfAbsent(key, row.line());
        if (first != null) {
            wrong(row, AnswerSheet.KEY, "stock.answer-repeated", first);
        }
        return findings.size() > before
                ? null
                : new PurchaseAnswer(Long.parseLong(known.group(1)), Long.parseLong(known.group(2)), pieces, promisedOn, answer);
    }

    private @Nullable LocalDate day(long run) {
        return days.computeIfAbsent(run, lists::dayOf);
    }

    private @Nullable Integer pieces(SourceRow row, String text) {
        if (text.isEmpty()) {
            return null;
        }
        int pieces = Pieces.read(text.endsWith("件") ? text.substring(0, text.length() - 1) : text);
        if (pieces < 0) {
            wrong(row, AnswerSheet.ORDERED, "stock.cell-not-pieces");
        }
        return pieces;
    }

    private @Nullable LocalDate promisedOn(SourceRow row, String text, LocalDate listDay) {
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = PromisedDay.read(text, listDay);
        if (day == null) {
            wrong(row, AnswerSheet.EXPECTED, "stock.answer-not-a-day");
        } else if (day.isBefore(listDay)) {
            wrong(row, AnswerSheet.EXPECTED, "stock.answer-day-past", listDay);
        }
        return day;
    }

    private String text(SourceRow row, String column) {
        return AnswerSheet.text(row, columns.indexOf(column));
    }

    private void wrong(SourceRow row, String column, String key, Object... more) {
        String title = titles.get(columns.indexOf(column));
        String text = text(row, column);
        Object[] arguments = new Object[more.length + 3];
        arguments[0] = row.line();
        arguments[1] = title;
        arguments[2] = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        System.arraycopy(more, 0, arguments, 3, more.length);
        findings.add(new SheetFinding(row.line(), title, false, Sentence.of(key, arguments)));
    }
}
