package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * A day of commands, each a process of its own that can be killed. Whoever goes on after that does what the documentation says: a run that was begun is restarted, one that
 * was not is begun, and a sheet is given again.
 */
final class DayOfCommands {
    static final String STOCK = "stock.csv";
    static final String SHIPMENTS = "shipments.csv";
    static final int COMMANDS = 5;

    private static final String MORNING = "2019-3-10-1";
    private static final String AFTERNOON = "2019-3-10-2";

    private final Books books;

    DayOfCommands(Books books) {
        this.books = books;
    }

    Books books() {
        return books;
    }

    private List<String> command(int i) {
        return switch (i) {
            case 0 -> List.of("stock", books.home.resolve(STOCK).toString());
            case 1 -> List.of("run", "morning-import", "--date", "2019-3-10");
            case 2 -> List.of("shipments", books.home.resolve(SHIPMENTS).toString());
            case 3 -> List.of("rerun", MORNING, "--reason", "counted again");
            default -> List.of("run", "afternoon-import", "--date", "2019-3-10");
        };
    }

    /** Which run of which slot a command makes; empty for sheets. */
    private static String run(int i) {
        return switch (i) {
            case 1 -> "session = 1 AND attempt = 1";
            case 3 -> "session = 1 AND attempt = 2";
            case 4 -> "session = 2 AND attempt = 1";
            default -> "";
        };
    }

    private List<String> onward(int i) {
        boolean begun = !run(i).isEmpty() && !states(i).isEmpty();
        return begun ? List.of("restart", i == 4 ? AFTERNOON : MORNING) : command(i);
    }

    private List<String> states(int i) {
        try {
            return books.rows("SELECT state FROM slot_run WHERE " + run(i));
        } catch (IllegalStateException e) {
            return List.of(); // killed before there were any tables
        }
    }

    /** Whether its run has ended. A sheet can always be given again. */
    boolean isDone(int i) {
        return !run(i).isEmpty() && states(i).equals(List.of("DONE|"));
    }

    private DaybookProcess starts(String point, List<String> command) {
        return books.starts(point, command.toArray(String[]::new));
    }

    /** Makes the tables, which is no part of any command. */
    void setsUp() {
        starts(HaltingDaybook.NEVER, List.of("orders")).end().endedWith(0);
    }

    /** Does it to its end; gives the milliseconds that it took. */
    long does(int i) {
        long from = System.nanoTime();
        starts(HaltingDaybook.NEVER, command(i)).end().endedWith(0);
        return (System.nanoTime() - from) / 1_000_000;
    }

    /** Whether it came to the point, and was killed there; if it did not it has ended well. */
    boolean isKilledIn(int i, String point) throws InterruptedException {
        DaybookProcess process = starts(point, command(i));
        boolean reached = process.says(HaltingDaybook.HALTED);
        Said said = reached ? process.kill() : process.end();
        assertThat(said.code()).as(said.err()).isEqualTo(reached ? 137 : 0);
        return reached;
    }

    /** Whether it was still at work after those milliseconds, and killed; if it was not it has ended well. */
    boolean isKilledAfter(int i, long millis) throws InterruptedException {
        DaybookProcess process = starts(HaltingDaybook.NEVER, onward(i));
        process.isOverWithin(millis);
        Said said = process.kill();
        assertThat(said.code()).as(said.err()).isIn(137, 0);
        return said.code() == 137;
    }

    /** Whether it was still at work after those milliseconds, and ended because it was asked to (SIGTERM); if it was not it has ended well. */
    boolean isAskedToEndAfter(int i, long millis) throws InterruptedException {
        DaybookProcess process = starts(HaltingDaybook.NEVER, onward(i));
        process.isOverWithin(millis);
        Said said = process.terminate();
        assertThat(said.code()).as(said.err()).isIn(143, 0);
        return said.code() == 143;
    }

    /** A run that is called done has an outcome for every row of its files. */
    void isDoneOnlyWhole(int i) {
        if (isDone(i)) {
            String[] counts = books.rows("SELECT (SELECT SUM(row_count) FROM source_file WHERE run_id = r.id), (SELECT COUNT(*) FROM row_outcome WHERE run_id = r.id) FROM slot_run r WHERE "
                            + run(i)).get(0).split("\\|", -1);
            assertThat(counts[1]).isEqualTo(counts[0]);
        }
    }

    /** Brings it to its end. */
    void goesOnWith(int i) {
        if (!isDone(i)) {
            starts(HaltingDaybook.NEVER, onward(i)).end().endedWith(0);
        }
    }
}
