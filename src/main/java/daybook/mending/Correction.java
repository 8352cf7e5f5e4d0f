package daybook.mending;

import daybook.intake.Cells;
import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands under 更正: {@code 列名=值} or {@code 列名：值}, several parted by {@code ;} or a line break, or a bare value where exactly one cell of the row is marked. A
 * semicolon parts only where a column's name and {@code =} follow, so that a value may hold some: {@code 商品属性=颜色分类：杏色;尺码：M}.
 */
final class Correction {
    private static final Pattern ANY_NAME = Pattern.compile("([^=＝;；:：,，\\s]{1,24})\\s*[=＝](.*)", Pattern.DOTALL);

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> titles;
    private final Pattern names;
    private final Pattern namesWithColon;

    /** For a report with those columns; of several with one title the first is meant. */
    Correction(List<String> titles) {
        this.titles = titles;
        for (int i = 0; i < titles.size(); i++) {
            columns.putIfAbsent(titles.get(i), i);
        }
        String any = titles.stream()
                .filter(title -> !title.isEmpty())
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.names = Pattern.compile("(?:^|[;；\\n])\\s*(" + any + ")\\s*[=＝]");
        this.namesWithColon = Pattern.compile("(?:^|[;；\\n])\\s*(" + any + ")\\s*[=＝:：]");
    }

    /** The values wanted, by column; or why it cannot be told which. */
    record Wanted(NavigableMap<Integer, String> values, @Nullable Sentence unclear) {
        static Wanted unclear(String key, Object... arguments) {
            return new Wanted(new TreeMap<>(), Sentence.of(key, arguments));
        }
    }

    /** Reads a text that is not empty. {@code marked}: the columns of the cells that are marked in the row. */
    Wanted read(String text, Set<Integer> marked) {
        Matcher name = names.matcher(text);
        if (name.lookingAt()) {
            return pairs(text, name);
        }
        Matcher colon = namesWithColon.matcher(text);
        if (colon.lookingAt()) {
            return pairs(text, colon); // no value begins with the title of a column of its sheet and a colon
        }
        Matcher other = ANY_NAME.matcher(text);
        if (other.matches()) {
            return Wanted.unclear("mend.column-unknown", text, other.group(1));
        }
        if (marked.size() == 1) {
            return new Wanted(new TreeMap<>(Map.of(marked.iterator().next(), text)), null);
        }
        return marked.isEmpty()
                ? Wanted.unclear("mend.nothing-marked", text)
                : Wanted.unclear("mend.which-column", text, String.join("、", marked.stream().map(titles::get).toList()));
    }

    private Wanted pairs(String text, Matcher name) {
        NavigableMap<Integer, String> values = new TreeMap<>();
        List<int[]> found = new ArrayList<>();
        List<Integer> which = new ArrayList<>();
        for (boolean any = true; any; any = name.find()) {
            found.add(new int[] {name.start(), name.end()});
            which.add(columns.getOrDefault(name.group(1), 0));
        }
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1)[0] : text.length();
            String value = Cells.clean(withoutEnd(text.substring(found.get(i)[1], end)));
            String before = values.putIfAbsent(which.get(i), value);
            if (before != null && !before.equals(value)) {
                return Wanted.unclear("mend.column-twice", text, titles.get(which.get(i)));
            }
        }
        return new Wanted(values, null);
    }

    /** A semicolon behind the last value parts nothing. */
    private static String withoutEnd(String value) {
        return value.replaceFirst("[;；\\s]+$", "");
    }

    /** As it is read: of one row, to be filled in for a person to go on with. */
    static String written(List<String> titles, NavigableMap<Integer, String> values) {
        return values.entrySet().stream().map(e -> titles.get(e.getKey()) + "=" + e.getValue()).collect(Collectors.joining("; "));
    }
}
