package daybook.jobs;

/** How a command ended, as its exit code says. */
public enum Exit {
    /** Done; totals close. Held orders are normal. */
    DONE(0),
    /** Anything else; what was begun can be restarted. */
    FAILED(1),
    /** Wrong usage, or no usable input. */
    UNUSABLE(2),
    /** The slot was refused: done already, running already, or too much would be held. */
    REFUSED(3),
    /** Control totals do not close. */
    OPEN(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
