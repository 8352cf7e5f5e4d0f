package daybook.search;

/** By which column orders are sorted, the newest first; what agrees in it, by internal number. */
enum Sort {
    IMPORTED("internal_number"),
    ORDERED("ordered_at"),
    PAID("paid_at");

    private final String column;

    Sort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** {@code alias}: of the rows that have the column. */
    String orderBy(String alias) {
        return " ORDER BY " + (this == IMPORTED ? "" : alias + "." + column + " DESC, ") + "i.internal_number DESC";
    }
}
