package daybook.stock;

import daybook.wording.Sentence;
import java.util.List;

/** What came of reading or loading a sheet that people keep. A sheet is taken whole or not at all. */
public sealed interface SheetResult<T> {
    /** It was taken. */
    record Loaded<T>(T value) implements SheetResult<T> {}

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
