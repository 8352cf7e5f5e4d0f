package daybook.bulk;

import daybook.orders.OrderKey;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code done_command}: which rows of sheets were done. To be written in the transaction that does them. */
public final class DoneCommandStore {
    private static final int LONGEST = 1_000;

    private final JdbcTemplate jdbc;

    public DoneCommandStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A command that was done.
     *
     * @param made the numbers of the orders that came of it, in one text
     */
    public record Done(String actor, LocalDateTime at, String made) {}

    /** Where a command stood that is done. */
    public record Place(long sheet, int line, String batch, long order, String command) {}

    /** Those that were done of that print, the first one first. */
    public List<Done> of(String print) {
        return jdbc.query(
                "SELECT actor, at, made FROM done_command WHERE print = ? ORDER BY nth",
                (row, i) -> new Done(row.getString(1), row.getObject(2, LocalDateTime.class), row.getString(3)),
                print);
    }

    /** One more is done; {@code before}: how many were. */
    public void add(String print, int before, Place place, Done done) {
        String made = done.made().length() <= LONGEST ? done.made() : done.made().substring(0, LONGEST);
        jdbc.update(
                "INSERT INTO done_command (print, nth, batch, internal_number, command, made, sheet, line, actor, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                print,
                before + 1,
                place.batch(),
                place.order(),
                place.command(),
                made,
                place.sheet(),
                place.line(),
                done.actor(),
                done.at());
    }

    /** The internal number of the shop's order that is called so; nothing if there is none. */
    public OptionalLong internal(String shop, OrderKey key) {
        String column = key.internal() ? "internal_number" : "order_number";
        Object value = key.internal() ? (Object) Long.valueOf(key.text()) : key.text();
        return jdbc.queryForList("SELECT internal_number FROM customer_order WHERE shop = ? AND " + column + " = ?", Long.class, shop, value).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
