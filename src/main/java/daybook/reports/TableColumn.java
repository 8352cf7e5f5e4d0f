package daybook.reports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column of a table of values, one a row. {@code key} is the last part of its title's key, {@code width} in characters. */
record TableColumn<T>(String key, CellType type, double width, Function<T, @Nullable Object> value) {}
