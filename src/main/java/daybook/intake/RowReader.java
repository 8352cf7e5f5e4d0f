package daybook.intake;

import org.jspecify.annotations.Nullable;

/** One pass over the rows below the header of a report. Not for several threads. */
public interface RowReader extends AutoCloseable {
    /** The next row that is not padding, {@code null} at the end; {@link UnreadableFile} if the file breaks off or is damaged in its structure. */
    @Nullable SourceRow read();

    /** Rows of nothing but commas or blanks that have been passed over so far. */
    int padding();

    @Override
    void close();
}
