package daybook.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The header row of a report: which column stands where. Titles are as in the file, but cleaned ({@link Cells#clean(String)}); of two
 * columns with one title the first counts. In an item report {@link Column#ORDER_NUMBER} is 主订单编号 where the file has it, else
 * 订单编号, so that both kinds are joined by the same column.
 */
public final class Header {
    private final List<String> titles;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Set<String> known = new LinkedHashSet<>();

    Header(ReportKind kind, SourceRow row, IntakeSettings settings) {
        this.titles = titles(row);
        Map<String, Integer> byTitle = new HashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            byTitle.putIfAbsent(titles.get(i), i);
        }
        for (Column column : Column.values()) {
            place(column, settings.namesOf(column), byTitle);
        }
        Integer main = places.get(Column.MAIN_ORDER_NUMBER);
        if (kind == ReportKind.ITEMS && main != null) {
            places.put(Column.ORDER_NUMBER, main);
        }
    }

    static List<String> titles(SourceRow row) {
        String[] titles = new String[row.size()];
        for (int i = 0; i < titles.length; i++) {
            titles[i] = Cells.clean(row.cell(i));
        }
        return List.of(titles);
    }

    private void place(Column column, List<String> names, Map<String, Integer> byTitle) {
        known.addAll(names);
        for (String name : names) {
            Integer place = byTitle.get(name);
            if (place != null) {
                places.put(column, place);
                return;
            }
        }
    }

    /** The titles in the order of the file, an untitled column being an empty text. */
    public List<String> titles() {
        return titles;
    }

    /** The place of a column in the rows, counted from 0; -1 if the file does not have it. */
    public int indexOf(Column column) {
        return places.getOrDefault(column, -1);
    }

    /** The name that the file itself gives the column, or {@link Column#title()} if the file does not have it. */
    public String titleOf(Column column) {
        Integer place = places.get(column);
        return place == null ? column.title() : titles.get(place);
    }

    public boolean has(Column column) {
        return places.containsKey(column);
    }

    /** Titles that are no column Daybook knows by any name. */
    List<String> unknown() {
        return titles.stream().filter(title -> !title.isEmpty() && !known.contains(title)).toList();
    }
}
