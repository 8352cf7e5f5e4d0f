package daybook.orders;

import daybook.orders.BlacklistEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code blacklist}. */
public final class BlacklistStore {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public BlacklistStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The list as it stands. */
    public Blacklist load() {
        return new Blacklist(entries());
    }

    /** Adds what is new, dated; a new cause replaces the old one and leaves the day. In one transaction. */
    BlacklistSheet.Counts add(List<BlacklistEntry> entries, int rows, LocalDate today) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<String, String> before = new HashMap<>();
            entries().forEach(entry -> before.put(key(entry), entry.cause()));
            Map<String, BlacklistEntry> wanted = new LinkedHashMap<>();
            entries.forEach(entry -> wanted.put(key(entry), entry));
            List<Object[]> added = new ArrayList<>();
            List<Object[]> changed = new ArrayList<>();
            wanted.forEach((key, entry) -> {
                String cause = before.get(key);
                if (cause == null) {
                    added.add(new Object[] {entry.kind().name(), entry.entry(), entry.cause(), today});
                } else if (!cause.equals(entry.cause())) {
                    changed.add(new Object[] {entry.cause(), entry.kind().name(), entry.entry()});
                }
            });
            write("INSERT INTO blacklist (kind, entry, cause, added_on) VALUES (?, ?, ?, ?)", added);
            write("UPDATE blacklist SET cause = ? WHERE kind = ? AND entry = ?", changed);
            return new BlacklistSheet.Counts(rows, added.size(), changed.size());
        }));
    }

    private List<BlacklistEntry> entries() {
        return jdbc.query(
                "SELECT kind, entry, cause FROM blacklist",
                (row, n) -> new BlacklistEntry(Kind.valueOf(row.getString(1)), row.getString(2), row.getString(3)));
    }

    private void write(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private static String key(BlacklistEntry entry) {
        return entry.kind() + " " + entry.entry();
    }
}
