package daybook.orders;

import daybook.orders.BlacklistEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * What an order's customer is known by.
     *
     * @param keys how many entries the list could have of the customer; 0 if everything is masked or missing
     * @param causes why those of them that are on it are
     */
    public record RedName(int keys, List<String> causes) {
        public RedName {
            causes = List.copyOf(causes);
        }
    }

    /** What the list says of the customer of an order. */
    public RedName of(OrderContent order) {
        List<BlacklistEntry> keys = BlacklistEntry.of(order, "");
        Set<String> wanted = keys.stream().map(BlacklistStore::key).collect(Collectors.toSet());
        return new RedName(
                keys.size(), entries().stream().filter(entry -> wanted.contains(key(entry.renewed()))).map(BlacklistEntry::cause).toList());
    }

    /** Puts the customer of an order on the list, by everything that is not masked. */
    public void put(OrderContent order, BlacklistCause cause, LocalDate today) {
        add(BlacklistEntry.of(order, cause.text()), 1, today);
    }

    /** Takes the customer of an order off the list. */
    public void remove(OrderContent order) {
        Set<String> gone = BlacklistEntry.of(order, "").stream().map(BlacklistStore::key).collect(Collectors.toSet());
        write(
                "DELETE FROM blacklist WHERE kind = ? AND entry = ?",
                entries().stream()
                        .filter(entry -> gone.contains(key(entry.renewed())))
                        .map(entry -> new Object[] {entry.kind().name(), entry.entry()})
                        .toList());
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
