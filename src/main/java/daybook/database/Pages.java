package daybook.database;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a query, fetched page by page along a key: memory stays flat, and between two pages no connection, cursor or lock is held.
 *
 * @param <T> a row
 */
public final class Pages<T> implements Iterator<T> {
    private final Function<@Nullable T, List<T>> after;
    private Iterator<T> page = List.<T>of().iterator();
    private @Nullable T last;
    private boolean ended;

    /** {@code after} gives the page that follows a row, the first page for null, and an empty one at the end. */
    public Pages(Function<@Nullable T, List<T>> after) {
        this.after = after;
    }

    /** The same rows, each turned into something else. */
    public <R> Iterator<R> map(Function<T, R> function) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return Pages.this.hasNext();
            }

            @Override
            public R next() {
                return function.apply(Pages.this.next());
            }
        };
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !ended) {
            page = after.apply(last).iterator();
            ended = !page.hasNext();
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T row = page.next();
        last = row;
        return row;
    }
}
