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

    private static boolean recovers;

    private final Books books;
    private final String day;

    /** On that day, as slots are named by it. */
    DayOfCommands(Books books, String day) {
        this.books = books;
        this.day = day;
    }

    Books books() {
        return books;
    }

    private List<String> command(int i) {
        return switch (i) {
            case 0 -> List.of("stock", books.home.resolve(STOCK).toString());
            case 1 -> List.of("run", "morning-import", "--date", day);
            case 2 -> List.of("shipments", books.home.resolve(SHIPMENTS).toString());
            case 3 -> List.of("rerun", day + "-1", "--reason", "counted again");
            default -> List.of("run", "afternoon-import", "--date", day);
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

    /** What whoever goes on does: of runs whose process died with every other a {@code recover}, as the service does by itself. */
    private List<String> onward(int i) {
        if (run(i).isEmpty() || states(i).isEmpty()) {
            return command(i);
        }
        recovers = !recovers && states(i).equals(List.of("RUNNING|"));
        return List.of(recovers ? "recover" : "restart", day + (i == 4 ? "-2" : "-1"));
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

    /** Does it to its end. */
    void does(int i) {
        starts(HaltingDaybook.NEVER, command(i)).end().endedWith(0);
    }

    /** Does it to its end; gives what it asked of the database, in requests. */
    int counts(int i) {
        String said = starts(HaltingDaybook.COUNTED, command(i)).end().endedWith(0).err();
        return Integer.parseInt(said.substring(said.lastIndexOf(HaltingDaybook.COUNTED) + HaltingDaybook.COUNTED.length()).strip());
    }

    /** Whether it came to the point, and was killed there; if it did not it has ended well. */
    boolean isKilledIn(int i, String point) throws InterruptedException {
        DaybookProcess process = starts(point, command(i));
        boolean reached = process.says(HaltingDaybook.HALTED);
        Said said = reached ? process.kill() : process.end();
        assertThat(said.code()).as(said.err()).isEqualTo(reached ? 137 : 0);
        return reached;
    }

    /** Whether it was still at work those milliseconds after it had asked the database for so much, and killed; if it was not it has ended well. */
    boolean isKilledAfter(int i, int requests, long millis) throws InterruptedException {
        DaybookProcess process = starts(HaltingDaybook.PASSING + requests, onward(i));
        process.says(HaltingDaybook.HALTED);
        process.isOverWithin(millis);
        Said said = process.kill();
        assertThat(said.code()).as(said.err()).isIn(137, 0);
        return said.code() == 137;
    }

    /** How often the framework was told to begin an import, or to go on with one. */
    int launches() {
        return books.rows("SELECT 1 FROM BATCH_JOB_EXECUTION e JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID WHERE i.JOB_NAME = 'import'").size();
    }

    /** A run that is called done, by us or by the framework, has an outcome for every row of its files. */
    void isDoneOnlyWhole(int i) {
        List<String> completed = books.rows("SELECT 1 FROM BATCH_JOB_EXECUTION e JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID WHERE i.JOB_NAME = 'import' AND e.STATUS = 'COMPLETED'");
        if (isDone(i) || !completed.isEmpty()) {
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
