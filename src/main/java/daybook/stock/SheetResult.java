package daybook.stock;

import daybook.wording.Sentence;
import java.util.List;

/** What came of reading or loading a sheet that people keep. Some kinds are taken whole or not at all, others row by row. */
public sealed interface SheetResult<T> {
    /**
     * It was taken.
     *
     * @param findings what is wrong in its rows, by line; empty for a kind that is taken whole
     */
    record Loaded<T>(T value, List<SheetFinding> findings) implements SheetResult<T> {
        public Loaded {
            findings = List.copyOf(findings);
        }

        public Loaded(T value) {
            this(value, List.of());
        }

        /** How many rows were not taken. */
        public int notTaken() {
            return (int) findings.stream().filter(finding -> !finding.taken()).mapToInt(SheetFinding::line).distinct().count();
        }
    }

    /**
     * It was not, and nothing has changed.
     *
     * @param sentence names the file, the first wrong place, and what to do
     * @param places the first wrong places, one sentence each, by line and column; empty if the sheet as a whole is refused
     */
    record Refused<T>(Sentence sentence, List<Sentence> places) implements SheetResult<T> {
        public Refused {
            places = List.copyOf(places);
        }
    }
}
