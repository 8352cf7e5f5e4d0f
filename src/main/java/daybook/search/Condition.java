package daybook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A part of a WHERE, with its arguments. Columns of the ledger have a {@code #} before them, in the place of the alias. */
record Condition(String sql, List<Object> arguments) {
    private static final Pattern COLUMN = Pattern.compile("#(\\w+)");

    static Condition of(String sql, Object... arguments) {
        return new Condition(sql, List.of(arguments));
    }

    static Condition all(List<Condition> conditions) {
        return joined(conditions, " AND ");
    }

    static Condition any(List<Condition> conditions) {
        return conditions.isEmpty() ? of("1 = 0") : joined(conditions, " OR ");
    }

    private static Condition joined(List<Condition> conditions, String with) {
        List<Object> arguments = new ArrayList<>();
        conditions.forEach(condition -> arguments.addAll(condition.arguments()));
        return new Condition(conditions.stream().map(condition -> "(" + condition.sql() + ")").collect(Collectors.joining(with)), arguments);
    }

    Set<String> columns() {
        return COLUMN.matcher(sql).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** Of the rows with that alias. */
    Condition under(String alias) {
        return new Condition(COLUMN.matcher(sql).replaceAll(Matcher.quoteReplacement(alias) + ".$1"), arguments);
    }
}
