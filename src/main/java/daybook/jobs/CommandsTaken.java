package daybook.jobs;

import daybook.wording.Sentence;
import java.util.List;

/**
 * What became of a sheet of commands.
 *
 * @param resultName of its result workbook, without ending
 * @param rows in the order of the sheet
 * @param unknown titles of columns that mean nothing
 */
record CommandsTaken(String resultName, List<Row> rows, List<String> unknown) {
    CommandsTaken {
        rows = List.copyOf(rows);
        unknown = List.copyOf(unknown);
    }

    /** What became of a row. */
    enum Outcome {
        DONE,
        DONE_BEFORE,
        REFUSED
    }

    /**
     * One row.
     *
     * @param column the title of the cell that is wrong; empty if none is more than another
     * @param said what was done, or why not
     */
    record Row(int line, Outcome outcome, String column, List<Sentence> said) {
        Row {
            said = List.copyOf(said);
        }

        static Row refused(int line, String column, Sentence why) {
            return new Row(line, Outcome.REFUSED, column, List.of(why));
        }
    }

    int done() {
        return count(Outcome.DONE);
    }

    int doneBefore() {
        return count(Outcome.DONE_BEFORE);
    }

    int refused() {
        return count(Outcome.REFUSED);
    }

    private int count(Outcome outcome) {
        return (int) rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
