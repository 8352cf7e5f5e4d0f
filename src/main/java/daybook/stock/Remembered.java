package daybook.stock;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Answers of a pure function to texts that come again and again; the first 10,000 are kept, so that memory does not grow with the file. */
final class Remembered<T> {
    private static final int MOST = 10_000;

    private final Function<String, T> function;
    private final ConcurrentMap<String, T> answers = new ConcurrentHashMap<>();

    Remembered(Function<String, T> function) {
        this.function = function;
    }

    T of(String text) {
        T known = answers.get(text);
        if (known != null) {
            return known;
        }
        T answer = function.apply(text);
        if (answers.size() < MOST) {
            answers.put(text, answer);
        }
        return answer;
    }
}
