package daybook.reconciliation;

import daybook.intake.Readers;
import daybook.intake.ReportKind;
import daybook.slot.Session;
import daybook.slot.Slot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Runs of slots and the files they read. */
public final class SlotRunStore {
    static final String COLUMNS = "id, shop, slot_date, session, attempt, state, closed, dry_run, reason, failure, first_internal_number,"
            + " started_at, ended_at, settled, max_held_ratio, retired_at";
    private static final int LONGEST_FAILURE = 2_000;
    private final JdbcTemplate jdbc;

    public SlotRunStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is begun.
     *
     * @param maxHeldRatio overrides the setting of that name; null for the setting
     */
    public record Begun(Slot slot, int attempt, boolean dryRun, String reason, @Nullable Double maxHeldRatio) {}

    /** Begins an attempt and gives its id. To be called in one transaction with what is known of its files. */
    public long begin(Begun begun, LocalDateTime at) {
        Slot slot = begun.slot();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "INSERT INTO slot_run (shop, slot_date, session, attempt, state, settled, dry_run, reason, first_internal_number, started_at,"
                                    + " max_held_ratio) VALUES (?, ?, ?, ?, 'RUNNING', FALSE, ?, ?, 0, ?, ?)",
                            new String[] {"id"});
                    insert.setString(1, slot.shop());
                    insert.setObject(2, slot.date());
                    insert.setInt(3, slot.session().number());
                    insert.setInt(4, begun.attempt());
                    insert.setBoolean(5, begun.dryRun());
                    insert.setString(6, begun.reason());
                    insert.setObject(7, at);
                    insert.setObject(8, begun.maxHeldRatio());
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Whether there is any run of any slot. */
    public boolean any() {
        return !jdbc.queryForList("SELECT id FROM slot_run LIMIT 1").isEmpty();
    }

    public SlotRun get(long id) {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT " + COLUMNS + " FROM slot_run WHERE id = ?", SlotRunStore::run, id));
    }

    /** The newest run of a slot, dry runs left out. */
    public Optional<SlotRun> newest(Slot slot) {
        return all(slot).stream().filter(run -> !run.dryRun()).reduce((earlier, later) -> later);
    }

    /** The run that says how the slot stands: the newest, but if that was refused after another had come into the ledger, the other. Dry runs left out. */
    public Optional<SlotRun> standing(Slot slot) {
        return SlotRun.standing(all(slot));
    }

    /** The slot's newest run that stands in the ledger. */
    public Optional<SlotRun> lastSettled(Slot slot) {
        return all(slot).stream().filter(run -> !run.dryRun() && run.settled()).reduce((earlier, later) -> later);
    }

    /** That attempt at the slot, if it stands in the ledger. */
    public Optional<SlotRun> settled(Slot slot, int attempt) {
        return all(slot).stream().filter(run -> !run.dryRun() && run.settled() && run.attempt() == attempt).findFirst();
    }

    /** A run of another slot of the shop that stopped before it was in the ledger and is still to be finished. */
    public Optional<SlotRun> unfinished(String shop, @Nullable Slot leftOut) {
        return jdbc
                .query(
                        "SELECT " + COLUMNS + " FROM slot_run WHERE shop = ? AND state IN ('RUNNING', 'FAILED') AND NOT settled AND NOT dry_run ORDER BY id",
                        SlotRunStore::run,
                        shop)
                .stream()
                .filter(run -> !run.slot().equals(leftOut))
                .findFirst();
    }

    /** The runs of all shops that have not ended, dry runs left out: under way, or their process died. */
    public List<SlotRun> running() {
        return jdbc.query("SELECT " + COLUMNS + " FROM slot_run WHERE state = 'RUNNING' AND NOT dry_run ORDER BY id", SlotRunStore::run);
    }

    /** Whether a run of the shop that was begun after this one stands in the ledger. */
    public boolean overtaken(SlotRun run) {
        return !jdbc.queryForList(
                        "SELECT id FROM slot_run WHERE shop = ? AND id > ? AND settled AND NOT dry_run", Long.class, run.slot().shop(), run.id())
                .isEmpty();
    }

    /** The run of the slot that has not ended, a dry run if there is no other. */
    public Optional<SlotRun> underWay(Slot slot) {
        return all(slot).stream().filter(run -> run.state() == SlotRun.State.RUNNING).min(Comparator.comparing(SlotRun::dryRun));
    }

    /** The shops with dry runs that have not ended. */
    public List<String> shopsTrying() {
        return jdbc.queryForList("SELECT DISTINCT shop FROM slot_run WHERE dry_run AND state = 'RUNNING' ORDER BY shop", String.class);
    }

    /** Forgets what dry runs left that failed or whose process died; for whoever holds the shop's lock. */
    public void forgetDeadDryRuns(String shop, LocalDateTime at) {
        jdbc.query("SELECT " + COLUMNS + " FROM slot_run WHERE shop = ? AND dry_run AND state IN ('RUNNING', 'FAILED')", SlotRunStore::run, shop).forEach(run -> {
            forgetRows(run.id());
            String failure = run.failure();
            mark(run.id(), SlotRun.State.REFUSED, failure == null ? SlotRun.PROCESS_DIED : failure, at);
        });
    }

    /** The ids of the slot's runs that came before and stand in the ledger. */
    public List<Long> settledBefore(SlotRun run) {
        return all(run.slot()).stream()
                .filter(other -> !other.dryRun() && other.id() < run.id() && settled(other.id()))
                .map(SlotRun::id)
                .toList();
    }

    /** The ids of the shop's runs of that day or later that stand in the ledger. */
    public List<Long> settledSince(String shop, LocalDate day) {
        return jdbc.queryForList("SELECT id FROM slot_run WHERE shop = ? AND slot_date >= ? AND settled AND NOT dry_run", Long.class, shop, day);
    }

    /** The ids of runs of later slots of that shop that stand in the ledger. */
    public List<Long> settledInLaterSlots(Slot slot) {
        return inLaterSlots("SELECT id", "", slot);
    }

    /** Of each later slot of that shop the run by which it stands in the ledger, by their ids. */
    public List<Long> standingInLaterSlots(Slot slot) {
        return inLaterSlots("SELECT MAX(id)", " GROUP BY slot_date, session", slot);
    }

    private List<Long> inLaterSlots(String select, String group, Slot slot) {
        return jdbc.queryForList(
                select + " FROM slot_run WHERE shop = ? AND settled AND NOT dry_run AND (slot_date > ? OR (slot_date = ? AND session > ?))" + group + " ORDER BY 1",
                Long.class,
                slot.shop(),
                slot.date(),
                slot.date(),
                slot.session().number());
    }

    private List<SlotRun> all(Slot slot) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM slot_run WHERE shop = ? AND slot_date = ? AND session = ? ORDER BY id",
                SlotRunStore::run,
                slot.shop(),
                slot.date(),
                slot.session().number());
    }

    static SlotRun run(ResultSet row, int index) throws SQLException {
        Slot slot = new Slot(row.getString(2), row.getObject(3, LocalDate.class), Session.of(row.getInt(4)));
        String reason = row.getString(9);
        return new SlotRun(
                row.getLong(1),
                slot,
                row.getInt(5),
                SlotRun.State.valueOf(row.getString(6)),
                row.getBoolean(14),
                row.getObject(7, Boolean.class),
                row.getBoolean(8),
                reason == null ? "" : reason,
                row.getObject(15, Double.class),
                row.getString(10),
                row.getLong(11),
                row.getObject(12, LocalDateTime.class),
                row.getObject(13, LocalDateTime.class),
                row.getObject(16, LocalDateTime.class));
    }

    /** Ends or stops a run; a run that is started again is RUNNING again. */
    public void mark(long id, SlotRun.State state, @Nullable String failure, @Nullable LocalDateTime endedAt) {
        String text = failure == null || failure.length() <= LONGEST_FAILURE ? failure : failure.substring(0, LONGEST_FAILURE);
        jdbc.update("UPDATE slot_run SET state = ?, failure = ?, ended_at = ? WHERE id = ?", state.name(), text, endedAt, id);
    }

    /** It goes on. That its totals closed is proven, that they did not is to be seen anew. */
    public void reopen(long id) {
        jdbc.update("UPDATE slot_run SET state = 'RUNNING', failure = NULL, ended_at = NULL, closed = CASE WHEN closed THEN TRUE ELSE NULL END WHERE id = ?", id);
    }

    /** Whether the run's orders are in the ledger. */
    public boolean settled(long id) {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT settled FROM slot_run WHERE id = ?", Boolean.class, id));
    }

    /** Says that they are, in the transaction that puts them there; {@link IllegalStateException} if somebody who took the place of its process has put them there meanwhile. */
    public void markSettled(long id) {
        if (jdbc.update("UPDATE slot_run SET settled = TRUE WHERE id = ? AND NOT settled", id) == 0) {
            throw new IllegalStateException("run " + id + " is in the ledger already");
        }
    }

    public void markClosed(long id, boolean closed) {
        jdbc.update("UPDATE slot_run SET closed = ? WHERE id = ?", closed, id);
    }

    /** Gives a run so many internal numbers, once. To be called in a transaction. */
    public void reserveNumbers(long id, int count) {
        if (get(id).firstInternalNumber() > 0) {
            return;
        }
        jdbc.update("UPDATE internal_number SET next_number = next_number + ?", count);
        jdbc.update("UPDATE slot_run SET first_internal_number = (SELECT next_number - ? FROM internal_number) WHERE id = ?", count, id);
    }

    /** Replaces what is known of a run's file. */
    public void file(long run, SourceFile file) {
        jdbc.update("DELETE FROM source_file WHERE run_id = ? AND kind = ?", run, file.kind().key());
        jdbc.update(
                "INSERT INTO source_file (run_id, kind, name, sha256, archived_name, row_count, padding, pieces, fen) VALUES (?,?,?,?,?,?,?,?,?)",
                run,
                file.kind().key(),
                file.name(),
                file.sha256(),
                file.archivedName(),
                file.rows(),
                file.padding(),
                file.pieces(),
                file.fen());
    }

    public SourceFile file(long run, ReportKind kind) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT name, sha256, archived_name, row_count, padding, pieces, fen FROM source_file WHERE run_id = ? AND kind = ?",
                (row, i) -> new SourceFile(
                        kind, row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5), row.getLong(6), row.getLong(7)),
                run,
                kind.key()));
    }

    /** Slots of that shop that have read a file with this content, this run's own left out. */
    public List<String> slotsWithContent(SlotRun run, String sha256) {
        return jdbc.query(
                "SELECT DISTINCT r.slot_date, r.session FROM source_file f JOIN slot_run r ON r.id = f.run_id"
                        + " WHERE f.sha256 = ? AND r.shop = ? AND r.state = 'DONE' AND r.id <> ? ORDER BY r.slot_date, r.session",
                (row, i) -> new Slot(run.slot().shop(), row.getObject(1, LocalDate.class), Session.of(row.getInt(2))).name(),
                sha256,
                run.slot().shop(),
                run.id());
    }

    /** Knows the slots of that shop that have read a file, or begun with it. */
    public Readers readers(String shop) {
        return new Readers() {
            @Override
            public Set<Slot> of(String sha256) {
                return readersOf(shop, "r.state = 'DONE' AND f.sha256 = ?", sha256);
            }

            @Override
            public Set<Slot> beganWith(String sha256, String name) {
                return readersOf(shop, "f.sha256 = ? AND f.name = ?", sha256, name);
            }
        };
    }

    private Set<Slot> readersOf(String shop, String which, String... file) {
        return new LinkedHashSet<>(jdbc.query(
                "SELECT r.slot_date, r.session FROM source_file f JOIN slot_run r ON r.id = f.run_id"
                        + " WHERE " + which + " AND r.shop = ? AND NOT r.dry_run ORDER BY r.id",
                (row, i) -> new Slot(shop, row.getObject(1, LocalDate.class), Session.of(row.getInt(2))),
                Stream.concat(Stream.of(file), Stream.of(shop)).toArray()));
    }

    /** The reports that a run left behind: name and SHA-256. */
    public void report(long run, String name, String sha256) {
        jdbc.update("DELETE FROM report_file WHERE run_id = ? AND name = ?", run, name);
        jdbc.update("INSERT INTO report_file (run_id, name, sha256) VALUES (?, ?, ?)", run, name, sha256);
    }

    public List<ReportFile> reports(long run) {
        return jdbc.query(
                "SELECT name, sha256 FROM report_file WHERE run_id = ? ORDER BY name",
                (row, i) -> new ReportFile(row.getString(1), row.getString(2)),
                run);
    }

    /** Removes everything of a run that was read but is in no book: what a refused or dry run leaves. Of a dry run its files, too. To be called in one transaction with the word that it is refused: a run that lost its rows cannot be gone on with. */
    public void forgetRows(long run) {
        if (get(run).dryRun()) {
            jdbc.update("DELETE FROM source_file WHERE run_id = ?", run);
        }
        for (String table : List.of("row_outcome", "finding")) {
            jdbc.update("DELETE FROM " + table + " WHERE run_id = ?", run);
        }
        clearStaging(run);
    }

    /** Empties a run's staging tables. */
    public void clearStaging(long run) {
        jdbc.update("DELETE FROM staged_line WHERE run_id = ?", run);
        jdbc.update("DELETE FROM staged_order WHERE run_id = ?", run);
    }
}
