package daybook.admin.page;

import daybook.reconciliation.Check;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.StoredTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a run's rows, as its page and its card show it.
 *
 * @param totals null as long as the run has no certificate
 * @param todo what a person has to do, the most pressing first
 */
record RunFigures(OutcomePicture orders, @Nullable StoredTotals totals, List<Todo> todo) {
    /**
     * One thing that somebody has to do.
     *
     * @param owner who, as a key of {@code reports.owner}
     * @param key the sentence, with the count in it, and with what is left of it
     * @param link where to look: a part of the run's page, empty if nowhere there
     */
    record Todo(String owner, String key, long count, long left, String link) {}

    /** One row of the table of the four measures; null where a measure does not count it. */
    record Line(String key, @Nullable Outcome outcome, List<@Nullable Long> values) {}

    /**
     * What is as it stands now, whatever the run has counted.
     *
     * @param held orders that the run held and nobody has decided on since; null if nobody knows
     * @param toBuy SKUs to be bought
     */
    record Now(@Nullable Long held, int toBuy) {
        static final Now UNKNOWN = new Now(null, 0);
    }

    static RunFigures of(Map<Outcome, Long> orders, Map<Outcome, Long> lines, Now now, @Nullable StoredTotals totals) {
        return new RunFigures(OutcomePicture.of(orders), totals, todo(orders, lines, now, totals));
    }

    private static List<Todo> todo(Map<Outcome, Long> orders, Map<Outcome, Long> lines, Now now, @Nullable StoredTotals totals) {
        List<Todo> todo = new ArrayList<>();
        add(todo, totals == null ? 0 : totals.open().size(), "finance", "page.todo-open", "#checks");
        held(todo, count(orders, Outcome.HELD), count(orders, Outcome.CHANGED), now.held());
        add(todo, count(orders, Outcome.REJECTED), "shift-lead", "page.todo-rejected", "#findings");
        add(todo, count(lines, Outcome.REJECTED), "shift-lead", "page.todo-rejected-lines", "#findings");
        add(todo, count(lines, Outcome.ORPHAN), "shift-lead", "page.todo-orphans", "#findings");
        add(todo, count(orders, Outcome.WAITING), "shift-lead", "page.todo-waiting", "");
        add(todo, now.toBuy(), "purchaser", "page.todo-buy", "#reports");
        return todo;
    }

    /** Of what has changed since it was shipped nobody writes down that it was seen to. */
    private static void held(List<Todo> todo, long held, long changed, @Nullable Long left) {
        if (left == null || left == held + changed) {
            add(todo, held + changed, "shift-lead", "page.todo-held", "#findings");
        } else if (left > 0 || changed > 0) {
            todo.add(new Todo("shift-lead", "page.todo-held-left", held + changed, left, "#findings"));
        }
    }

    private static void add(List<Todo> todo, long count, String owner, String key, String link) {
        if (count > 0) {
            todo.add(new Todo(owner, key, count, count, link));
        }
    }

    private static long count(Map<Outcome, Long> counts, Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /** The four measures by outcome; a row in which all is zero is left out. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        add(lines, ControlTotals.READ, null);
        for (Outcome outcome : Outcome.values()) {
            add(lines, outcome.key(), outcome);
        }
        add(lines, ControlTotals.BY_PEOPLE, null);
        add(lines, ControlTotals.DOWNLOADED, null);
        return lines;
    }

    private void add(List<Line> lines, String key, @Nullable Outcome outcome) {
        if (totals == null) {
            return;
        }
        List<@Nullable Long> values = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            values.add(totals.byMeasure().getOrDefault(measure, Map.of()).get(key));
        }
        boolean always = outcome == null && !key.equals(ControlTotals.BY_PEOPLE);
        if (always || values.stream().filter(Objects::nonNull).anyMatch(value -> value != 0)) {
            lines.add(new Line(key, outcome, values));
        }
    }

    public List<Check> checks() {
        return totals == null ? List.of() : totals.checks();
    }

    /** Whether the totals close; null as long as nobody knows. */
    public @Nullable Boolean closed() {
        return totals == null ? null : totals.open().isEmpty();
    }
}
