package daybook.desk;

import daybook.wording.Sentence;

/** The goods that the shop has in its catalogue. */
public interface Shelf {
    /** What is meant. */
    Answer find(Wanted wanted);

    /** The goods, or why they are none. */
    sealed interface Answer {
        record Found(Item item) implements Answer {}

        record Nothing(Sentence sentence) implements Answer {}
    }
}
