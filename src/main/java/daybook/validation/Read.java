package daybook.validation;

import org.jspecify.annotations.Nullable;

/**
 * What a cell said, and what it means if it means anything.
 *
 * @param text the cell, cleaned; empty if it says nothing
 * @param value its meaning, or null if it says nothing or nothing that can be read
 */
public record Read<T>(String text, @Nullable T value) {
    private static final Read<?> NOTHING = new Read<>("", null);

    /** A cell that says nothing. */
    @SuppressWarnings("unchecked") // it holds no value, so it may stand for any type
    public static <T> Read<T> nothing() {
        return (Read<T>) NOTHING;
    }

    /** Whether the cell says nothing. */
    public boolean missing() {
        return text.isEmpty();
    }

    /** Whether the cell says something that cannot be read. */
    public boolean invalid() {
        return value == null && !text.isEmpty();
    }
}
