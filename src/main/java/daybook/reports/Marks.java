package daybook.reports;

/** The marks of a report's rows. It is asked for ascending lines only, so it may be a cursor of the database. */
public interface Marks extends AutoCloseable {
    /** The mark of the row at that line; lines are asked for in ascending order, each at most once. */
    RowMark of(int line);

    @Override
    void close();
}
