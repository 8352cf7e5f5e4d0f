package daybook.event;

/** What kinds of events there are. */
public enum EventKind {
    /** A run ended and its totals close. */
    RUN_DONE(false),
    /** A job has taken a sheet from the inbox, if not every row of it. */
    SHEET_TAKEN(false),
    /** A run goes on, and somebody should know something of it: names that were swapped, content that was seen before, answers that were read. */
    RUN_REMARKED(false),
    /** A run ended and its totals do not close. */
    TOTALS_OPEN(true),
    /** A run was refused as a whole: too much would be held, or a file's structure is broken. */
    RUN_REFUSED(true),
    /** A run stopped and can be restarted. */
    RUN_FAILED(true),
    /** The process of a run died, or the run does not get on. */
    RUN_DEAD(true),
    /** A slot's deadline has passed and a file is missing. */
    FILE_MISSING(true),
    /** Files have come but cannot be used: not a pair, still growing at the deadline, unreadable. */
    FILES_UNUSABLE(true),
    /** A job other than an import did not end well: a sheet was refused, or the shop stayed busy. */
    JOB_FAILED(true);

    private final boolean alarm;

    EventKind(boolean alarm) {
        this.alarm = alarm;
    }

    /** Whether it stays open until somebody, or a later run, has put it right. */
    public boolean isAlarm() {
        return alarm;
    }
}
