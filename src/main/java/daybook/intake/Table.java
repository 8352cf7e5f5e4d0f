package daybook.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any other sheet with a header (stock, aliases, blacklist), read once from top to bottom. */
public interface Table extends AutoCloseable {
    /** The cleaned titles of the first row that is not padding. */
    List<String> titles();

    /** The next row that is not padding, {@code null} at the end; {@link UnreadableFile} as a report does. */
    @Nullable SourceRow read();

    @Override
    void close();
}
