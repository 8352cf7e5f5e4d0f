package daybook.intake;

import org.jspecify.annotations.Nullable;

/** The rows of one sheet as the format gives them, lines ascending; padding may come as rows or as gaps between the lines. */
interface RawRows extends AutoCloseable {
    @Nullable SourceRow next();

    @Override
    void close();
}
