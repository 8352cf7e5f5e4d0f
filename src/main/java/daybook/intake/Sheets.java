package daybook.intake;

/** A file as sheets of rows; a csv is one sheet. Each opening is a new pass. */
interface Sheets {
    /** How many sheets there are, at least one. */
    int count();

    /** The rows of a sheet, counted from 0; {@link UnreadableFile} if they cannot be read. */
    RawRows open(int sheet);
}
