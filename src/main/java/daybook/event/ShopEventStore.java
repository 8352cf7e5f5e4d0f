package daybook.event;

import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The events of all shops, in the order in which they were written down. */
public final class ShopEventStore {
    private static final String COLUMNS = "id, event_key, kind, shop, slot_date, session, run_id, sentence, arguments, happened_at, closed_at";

    /** Stands in no argument: the unit separator, which is no text. */

    private static final int LONGEST = 4_000;

    private final JdbcTemplate jdbc;

    public ShopEventStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes an event down; false if it was written down before, by this process or another one. */
    public boolean add(ShopEvent event) {
        Slot slot = event.slot();
        try {
            return jdbc.update(
                            "INSERT INTO shop_event (event_key, kind, shop, slot_date, session, run_id, sentence, arguments, happened_at)"
                                    + " VALUES (?,?,?,?,?,?,?,?,?)",
                            event.key(),
                            event.kind().name(),
                            event.shop(),
                            slot == null ? null : slot.date(),
                            slot == null ? null : slot.session().number(),
                            event.run(),
                            event.sentence().key(),
                            joined(event.sentence().arguments()),
                            event.at())
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static @Nullable String joined(List<String> arguments) {
        String text = String.join(Sentence.BETWEEN, arguments);
        return arguments.isEmpty() ? null : text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Those written down after that one, the earliest first. */
    public List<ShopEvent> after(long id, int most) {
        return jdbc.query("SELECT " + COLUMNS + " FROM shop_event WHERE id > ? ORDER BY id LIMIT " + most, ShopEventStore::event, id);
    }

    /** The alarms of a shop that are open, the earliest first. */
    public List<ShopEvent> openAlarms(String shop) {
        return jdbc
                .query("SELECT " + COLUMNS + " FROM shop_event WHERE shop = ? AND closed_at IS NULL ORDER BY id", ShopEventStore::event, shop)
                .stream()
                .filter(ShopEvent::isOpenAlarm)
                .toList();
    }

    /** The one with that id. */
    public Optional<ShopEvent> find(long id) {
        return jdbc.query("SELECT " + COLUMNS + " FROM shop_event WHERE id = ?", ShopEventStore::event, id).stream().findFirst();
    }

    /** Closes one; false if it is not open. */
    public boolean close(long id, LocalDateTime at) {
        return jdbc.update("UPDATE shop_event SET closed_at = ? WHERE id = ? AND closed_at IS NULL AND kind <> 'RUN_DONE'", at, id) == 1;
    }

    /** Closes the open alarms of a slot: what they complained of was put right. */
    public void close(Slot slot, LocalDateTime at) {
        jdbc.update(
                "UPDATE shop_event SET closed_at = ? WHERE shop = ? AND slot_date = ? AND session = ? AND closed_at IS NULL AND kind <> 'RUN_DONE'",
                at,
                slot.shop(),
                slot.date(),
                slot.session().number());
    }

    /** Closes the open alarms whose key begins so. */
    public void closeBeginning(String key, LocalDateTime at) {
        jdbc.update("UPDATE shop_event SET closed_at = ? WHERE closed_at IS NULL AND LEFT(event_key, ?) = ?", at, key.length(), key);
    }

    /** How many events there are whose key begins so, that one left out. */
    public long count(String beginning, String leftOut) {
        return jdbc.queryForList("SELECT event_key FROM shop_event WHERE LEFT(event_key, ?) = ? AND event_key <> ?", String.class, beginning.length(), beginning, leftOut)
                .size();
    }

    /** Whether an alarm whose key begins so is open. */
    public boolean isOpen(String key) {
        return !jdbc.queryForList(
                        "SELECT id FROM shop_event WHERE closed_at IS NULL AND LEFT(event_key, ?) = ? LIMIT 1", Long.class, key.length(), key)
                .isEmpty();
    }

    private static ShopEvent event(ResultSet row, int index) throws SQLException {
        String shop = row.getString(4);
        LocalDate date = row.getObject(5, LocalDate.class);
        String arguments = row.getString(9);
        return new ShopEvent(
                row.getLong(1),
                row.getString(2),
                EventKind.valueOf(row.getString(3)),
                shop,
                date == null ? null : new Slot(shop, date, Session.of(row.getInt(6))),
                row.getObject(7, Long.class),
                new Sentence(row.getString(8), arguments == null ? List.of() : List.of(arguments.split(Sentence.BETWEEN, -1))),
                row.getObject(10, LocalDateTime.class),
                row.getObject(11, LocalDateTime.class));
    }
}
