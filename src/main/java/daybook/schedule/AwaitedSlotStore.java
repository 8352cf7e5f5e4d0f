package daybook.schedule;

import daybook.schedule.AwaitedSlot.Decision;
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

/** The slots that the schedule looks for; in the database, so that any node goes on looking. */
final class AwaitedSlotStore {
    private static final String COLUMNS = "shop, slot_date, session, job, since, deadline, sentence, arguments, decided";
    private static final String OF_SLOT = " WHERE shop = ? AND slot_date = ? AND session = ?";
    private static final int LONGEST = 4_000;

    private final JdbcTemplate jdbc;

    AwaitedSlotStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins to look for a slot; false if it was looked for before, whatever became of it. */
    boolean add(AwaitedSlot awaited) {
        if (of(awaited.slot()).isPresent()) {
            return false;
        }
        try {
            Slot slot = awaited.slot();
            return jdbc.update(
                            "INSERT INTO awaited_slot (shop, slot_date, session, job, since, deadline) VALUES (?, ?, ?, ?, ?, ?)",
                            slot.shop(),
                            slot.date(),
                            slot.session().number(),
                            awaited.job(),
                            awaited.since(),
                            awaited.deadline())
                    == 1;
        } catch (DuplicateKeyException e) {
            return false; // another node was quicker
        }
    }

    Optional<AwaitedSlot> of(Slot slot) {
        return jdbc
                .query(
                        "SELECT " + COLUMNS + " FROM awaited_slot" + OF_SLOT,
                        AwaitedSlotStore::awaited,
                        slot.shop(),
                        slot.date(),
                        slot.session().number())
                .stream()
                .findFirst();
    }

    /** Those that are still looked for, the oldest slot first. */
    List<AwaitedSlot> undecided() {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM awaited_slot WHERE decided IS NULL ORDER BY slot_date, session, shop", AwaitedSlotStore::awaited);
    }

    /** The last day before that one of which is known what it was for the shop: the job was due, or it was seen that it was not; nothing if there is none. */
    Optional<LocalDate> lastDayBefore(LocalDate day, String job, String shop) {
        return Optional.ofNullable(jdbc.queryForObject(
                "SELECT MAX(known) FROM (SELECT slot_date AS known, job, shop FROM awaited_slot UNION ALL SELECT off_day, job, shop FROM day_off_seen) days"
                        + " WHERE job = ? AND shop = ? AND known < ?",
                LocalDate.class,
                job,
                shop,
                day));
    }

    /** Remembers that the job was seen not to be due on that day. */
    void seenOff(LocalDate day, String job, String shop) {
        if (jdbc.update("UPDATE day_off_seen SET off_day = GREATEST(off_day, ?) WHERE job = ? AND shop = ?", day, job, shop) == 0) {
            try {
                jdbc.update("INSERT INTO day_off_seen (job, shop, off_day) VALUES (?, ?, ?)", job, shop, day);
            } catch (DuplicateKeyException e) {
                return; // another node has seen it, too
            }
        }
    }

    /** Remembers what a look found wanting. */
    void wanting(Slot slot, Sentence sentence, LocalDateTime at) {
        String arguments = String.join(Sentence.BETWEEN, sentence.arguments());
        jdbc.update(
                "UPDATE awaited_slot SET looked_at = ?, sentence = ?, arguments = ?" + OF_SLOT,
                at,
                sentence.key(),
                arguments.length() <= LONGEST ? arguments : arguments.substring(0, LONGEST),
                slot.shop(),
                slot.date(),
                slot.session().number());
    }

    /** Ends the looking. */
    void decide(Slot slot, Decision decision, LocalDateTime at) {
        jdbc.update(
                "UPDATE awaited_slot SET decided = ?, decided_at = ?" + OF_SLOT,
                decision.name(),
                at,
                slot.shop(),
                slot.date(),
                slot.session().number());
    }

    /** It is not looked for and was not: the job's file says now that it was never due. */
    void forget(Slot slot) {
        jdbc.update("DELETE FROM awaited_slot" + OF_SLOT, slot.shop(), slot.date(), slot.session().number());
    }

    private static AwaitedSlot awaited(ResultSet row, int index) throws SQLException {
        String decided = row.getString(9);
        return new AwaitedSlot(
                new Slot(row.getString(1), row.getObject(2, LocalDate.class), Session.of(row.getInt(3))),
                row.getString(4),
                row.getObject(5, LocalDateTime.class),
                row.getObject(6, LocalDateTime.class),
                sentence(row.getString(7), row.getString(8)),
                decided == null ? null : Decision.valueOf(decided));
    }

    private static @Nullable Sentence sentence(@Nullable String key, @Nullable String arguments) {
        return key == null ? null : new Sentence(key, arguments == null ? List.of() : List.of(arguments.split(Sentence.BETWEEN, -1)));
    }
}
