package daybook.notice;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What became of each event for each receiver. Every change of a row's state is one UPDATE that names the state before, so that of several processes
 * one gets it.
 */
@Component
@Profile("serve")
class DeliveryStore {
    private static final int MOST = 100;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    DeliveryStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** An event that a receiver's deliveries do not know yet. */
    record Fresh(long event, String kind) {}

    /** A delivery whose time has come. */
    record Due(long id, long event, int attempts, LocalDateTime created) {}

    /**
     * Makes a receiver known. For one that was not, everything that has happened so far counts as not to be told: by rows and not by a time or an id,
     * because an event can be committed after one that was written down later.
     */
    void register(String receiver, LocalDateTime now) {
        transaction.executeWithoutResult(status -> {
            try {
                jdbc.update("INSERT INTO notice_receiver (name, since) VALUES (?, ?)", receiver, now);
            } catch (DuplicateKeyException e) {
                return;
            }
            jdbc.update(
                    "INSERT INTO notice_delivery (event_id, receiver, state, attempts, created_at, next_try_at)"
                            + " SELECT id, ?, 'SKIPPED', 0, ?, ? FROM shop_event",
                    receiver,
                    now,
                    now);
        });
    }

    /** Events since then that have no delivery to that receiver, the earliest first. What is not committed yet is found the next time. */
    List<Fresh> fresh(String receiver, LocalDateTime since) {
        return jdbc.query(
                "SELECT e.id, e.kind FROM shop_event e WHERE e.happened_at >= ? AND NOT EXISTS"
                        + " (SELECT 1 FROM notice_delivery d WHERE d.event_id = e.id AND d.receiver = ?) ORDER BY e.id LIMIT " + MOST,
                (row, i) -> new Fresh(row.getLong(1), row.getString(2)),
                since,
                receiver);
    }

    /** Adds a delivery; nothing if another process was faster. */
    void add(long event, String receiver, boolean wanted, LocalDateTime now) {
        try {
            jdbc.update(
                    "INSERT INTO notice_delivery (event_id, receiver, state, attempts, created_at, next_try_at) VALUES (?, ?, ?, 0, ?, ?)",
                    event,
                    receiver,
                    wanted ? "WAITING" : "SKIPPED",
                    now,
                    now);
        } catch (DuplicateKeyException e) {
            return;
        }
    }

    List<Due> due(String receiver, LocalDateTime now) {
        return jdbc.query(
                "SELECT id, event_id, attempts, created_at FROM notice_delivery WHERE receiver = ? AND state = 'WAITING' AND next_try_at <= ?"
                        + " ORDER BY event_id LIMIT " + MOST,
                (row, i) -> new Due(row.getLong(1), row.getLong(2), row.getInt(3), row.getObject(4, LocalDateTime.class)),
                receiver,
                now);
    }

    /** Takes a delivery to send it; false if another process has it. */
    boolean claim(long id, String by, LocalDateTime now) {
        return jdbc.update(
                        "UPDATE notice_delivery SET state = 'SENDING', attempts = attempts + 1, claimed_by = ?, claimed_at = ?"
                                + " WHERE id = ? AND state = 'WAITING' AND next_try_at <= ?",
                        by,
                        now,
                        id,
                        now)
                == 1;
    }

    void sent(long id, String by, LocalDateTime now) {
        end(id, by, "SENT", now, null);
    }

    void givenUp(long id, String by, LocalDateTime now, String error) {
        end(id, by, "GIVEN_UP", now, error);
    }

    void doubtful(long id, String by, LocalDateTime now, String error) {
        end(id, by, "DOUBTFUL", now, error);
    }

    /** Also where it was declared doubtful meanwhile: who sent it knows better. */
    private void end(long id, String by, String state, LocalDateTime now, @Nullable String error) {
        jdbc.update(
                "UPDATE notice_delivery SET state = ?, ended_at = ?, last_error = ? WHERE id = ? AND claimed_by = ? AND state IN ('SENDING', 'DOUBTFUL')",
                state,
                now,
                error,
                id,
                by);
    }

    void later(long id, String by, LocalDateTime at, String error) {
        jdbc.update(
                "UPDATE notice_delivery SET state = 'WAITING', next_try_at = ?, ended_at = NULL, last_error = ? WHERE id = ? AND claimed_by = ?"
                        + " AND state IN ('SENDING', 'DOUBTFUL')",
                at,
                error,
                id,
                by);
    }

    /** Declares what was taken before that time and never heard of again doubtful; how many those are. */
    int abandon(String receiver, LocalDateTime before, LocalDateTime now) {
        return jdbc.update(
                "UPDATE notice_delivery SET state = 'DOUBTFUL', ended_at = ?, last_error = 'whoever sent it was not heard of again'"
                        + " WHERE receiver = ? AND state = 'SENDING' AND claimed_at < ?",
                now,
                receiver,
                before);
    }
}
