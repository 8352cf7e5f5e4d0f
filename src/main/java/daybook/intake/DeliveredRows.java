package daybook.intake;

import org.jspecify.annotations.Nullable;

/** The rows of a copy, whose faults name the file as it was delivered: that is the one a person can mend. */
record DeliveredRows(RowReader rows, String copy, String delivered) implements RowReader {
    @Override
    public @Nullable SourceRow read() {
        try {
            return rows.read();
        } catch (UnreadableFile e) {
            throw e.naming(copy, delivered);
        }
    }

    @Override
    public int padding() {
        return rows.padding();
    }

    @Override
    public void close() {
        rows.close();
    }
}
