package daybook.stock;

import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Counts what is wrong in a sheet and keeps the first few places, enough to see what went wrong with it. */
final class WrongPlaces {
    private static final int MOST = 10;

    private final List<Sentence> places = new ArrayList<>();
    private int count;
    private int firstLine;
    private String firstColumn = "";

    void add(int line, String column, Sentence place) {
        if (count == 0) {
            firstLine = line;
            firstColumn = column;
        }
        count++;
        if (places.size() < MOST) {
            places.add(place);
        }
    }

    boolean any() {
        return count > 0;
    }

    Sentence sentence(String file) {
        return Sentence.of("stock.sheet-cells-wrong", file, count, firstLine, firstColumn);
    }

    List<Sentence> places() {
        return places;
    }
}
