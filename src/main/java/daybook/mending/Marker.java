package daybook.mending;

import daybook.intake.Cells;
import daybook.intake.SourceRow;
import daybook.intake.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the hidden sheet of an exception workbook says: which attempt at which slot it was made of. */
public record Marker(String shop, String slot, int attempt) {
    /** The marker among the sheets of a workbook, null if there is none. Reads that sheet to its end. */
    public static @Nullable Marker of(List<Table> sheets) {
        for (Table sheet : sheets) {
            List<String> first = sheet.titles();
            if (first.size() >= 2 && first.get(0).equals("attempt")) {
                return read(sheet);
            }
        }
        return null;
    }

    private static @Nullable Marker read(Table sheet) {
        Map<String, String> facts = new HashMap<>();
        facts.put("attempt", sheet.titles().get(1));
        for (SourceRow row = sheet.read(); row != null; row = sheet.read()) {
            facts.put(Cells.clean(row.cell(0)), Cells.clean(row.cell(1)));
        }
        String shop = facts.getOrDefault("shop", "");
        String slot = facts.getOrDefault("slot", "");
        String attempt = facts.getOrDefault("attempt", "");
        return shop.isEmpty() || slot.isEmpty() || !attempt.matches("\\d{1,6}") ? null : new Marker(shop, slot, Integer.parseInt(attempt));
    }
}
