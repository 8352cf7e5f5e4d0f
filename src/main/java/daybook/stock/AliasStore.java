package daybook.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code alias}: adds answers and replaces those that became others, in one transaction. Never takes one away. */
public final class AliasStore {
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public AliasStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** How many were added, and how many mean another SKU than before; an answer given again keeps its day. */
    AliasSheet.Counts save(Collection<Alias> aliases, LocalDate today) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<String, Long> before = answers();
            List<Object[]> added = new ArrayList<>();
            List<Object[]> changed = new ArrayList<>();
            for (Alias alias : aliases) {
                String key = alias.key();
                Long skuId = before.put(key, alias.skuId());
                if (skuId == null) {
                    added.add(row(alias, today));
                } else if (skuId != alias.skuId()) {
                    changed.add(row(alias, today));
                }
            }
            write("INSERT INTO alias (title, attributes, code, sku_id, answered_on, alias_key) VALUES (?, ?, ?, ?, ?, ?)", added);
            write("UPDATE alias SET title = ?, attributes = ?, code = ?, sku_id = ?, answered_on = ? WHERE alias_key = ?", changed);
            return new AliasSheet.Counts(aliases.size(), added.size(), changed.size());
        }));
    }

    private Map<String, Long> answers() {
        Map<String, Long> answers = new HashMap<>();
        jdbc.query(
                "SELECT alias_key, sku_id FROM alias",
                (RowCallbackHandler) row -> answers.put(row.getString(1), row.getLong(2)));
        return answers;
    }

    private void write(String sql, List<Object[]> rows) {
        for (int at = 0; at < rows.size(); at += BATCH) {
            jdbc.batchUpdate(sql, rows.subList(at, Math.min(at + BATCH, rows.size())));
        }
    }

    private static Object[] row(Alias alias, LocalDate today) {
        return new Object[] {alias.title(), alias.attributes(), alias.code(), alias.skuId(), today, alias.key()};
    }
}
