package daybook.reports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a marked sheet shows of one row beside its cells.
 *
 * @param outcome what became of the row, with its colour; null for none
 * @param problems several lines, or empty
 * @param owners empty where a sheet has no such column
 * @param correction what stands under 更正 already, or empty
 * @param cells the cells that are wrong, by column, ascending
 * @param kinds which kinds of fault were found, and in which column
 */
record MarkedRow(
        String outcome, @Nullable String colour, String problems, String owners, String correction, Map<Integer, MarkedCell> cells, List<Kind> kinds) {
    MarkedRow(String outcome, @Nullable String colour, String problems, String owners, Map<Integer, MarkedCell> cells, List<Kind> kinds) {
        this(outcome, colour, problems, owners, "", cells, kinds);
    }

    /** A wrong cell: its colour, and what its comment says; empty for no comment. */
    record MarkedCell(String colour, String comment) {}

    /** A kind of fault. */
    record Kind(String name, int column) {}
}
