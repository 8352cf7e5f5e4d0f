package daybook.stock;

import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the columns of a sheet stand. */
final class SheetColumns {
    /** The shop's procedure writes 赝品数 and means 次品数; the others are the titles of the English purchase list. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("赝品数", "次品数", "key", "编号", "ordered", "已订件数", "expected", "预计到货", "answer", "答复");

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> missing;
    private final List<String> repeated = new ArrayList<>();
    private final List<String> titles;

    SheetColumns(List<String> titles, List<String> names, List<String> required, List<String> optional, List<String> anyOf) {
        this.titles = titles;
        for (int i = 0; i < names.size(); i++) {
            String title = Folded.withoutBlanks(names.get(i));
            String name = OTHER_NAMES.getOrDefault(title, title);
            boolean ours = required.contains(name) || optional.contains(name) || anyOf.contains(name);
            if (ours && places.putIfAbsent(name, i) != null) {
                repeated.add(name);
            }
        }
        this.missing = new ArrayList<>(required.stream().filter(name -> !places.containsKey(name)).toList());
        if (!anyOf.isEmpty() && anyOf.stream().noneMatch(places::containsKey)) {
            missing.add(0, String.join("/", anyOf));
        }
    }

    /** Why the sheet cannot be read, null if it can. */
    @Nullable Sentence wrong(String file) {
        if (!missing.isEmpty()) {
            return Sentence.of(
                    "stock.columns-missing", file, String.join(", ", missing), String.join(", ", titles));
        }
        return repeated.isEmpty() ? null : Sentence.of("stock.columns-repeated", file, String.join(", ", repeated));
    }

    /** The column's title in the sheet, without blanks. */
    String titleOf(String column) {
        int place = indexOf(column);
        return place < 0 ? column : Folded.withoutBlanks(titles.get(place));
    }

    /** The column's index in the row, -1 if the sheet has it not. */
    int indexOf(String column) {
        return places.getOrDefault(column, -1);
    }
}
