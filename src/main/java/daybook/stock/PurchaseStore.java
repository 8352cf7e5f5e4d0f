package daybook.stock;

import daybook.database.InLists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code purchase_request}: what the purchase lists asked for, what purchasers answered, and what of that has not come. */
public final class PurchaseStore implements AnswerSheet.Lists {
    private static final int BATCH = 1000;

    /** A run whose list counts as asked: in the ledger, and no later attempt at the same slot is. Reruns ask again. */
    private static final String STANDS = "r.settled AND NOT r.dry_run AND NOT EXISTS (SELECT 1 FROM slot_run n WHERE n.shop = r.shop"
            + " AND n.slot_date = r.slot_date AND n.session = r.session AND n.id > r.id AND n.settled AND NOT n.dry_run)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    public PurchaseStore(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * What came of a sheet of answers, in lines.
     *
     * @param added answered for the first time
     * @param changed answered otherwise before
     * @param unchanged answered so before; nothing was done
     * @param unknown answers to what no list asked for; nothing was done
     */
    public record Taken(int added, int changed, int unchanged, List<PurchaseAnswer> unknown) {
        public Taken {
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Pieces that are ordered and have not come, as one list got them promised.
     *
     * @param pieces still to come, above 0
     * @param promisedOn null if no day was named
     * @param run the run whose list asked
     */
    public record Promise(long sku, int pieces, @Nullable LocalDate promisedOn, String answer, long run) {}

    /** Keeps what the list of a run asks for. Told again, it forgets what nobody has answered and keeps what somebody has. */
    public void ask(long run, List<PurchaseLine> toBuy) {
        transaction.executeWithoutResult(status -> {
            jdbc.update("DELETE FROM purchase_request WHERE run_id = ? AND answered_at IS NULL", run);
            Set<Long> answered = new HashSet<>(jdbc.queryForList("SELECT sku_id FROM purchase_request WHERE run_id = ?", Long.class, run));
            List<Object[]> rows = toBuy.stream()
                    .filter(line -> !answered.contains(line.sku().id()))
                    .map(line -> new Object[] {run, line.sku().id(), line.pieces()})
                    .toList();
            write("INSERT INTO purchase_request (run_id, sku_id, asked_pieces, open_pieces, answer) VALUES (?, ?, ?, 0, '')", rows);
        });
    }

    /** Keeps answers. One that changes an earlier answer to the same line changes what is still to come by the difference; of two to one line the last counts. */
    public Taken answer(Collection<PurchaseAnswer> answers, LocalDateTime at) {
        Map<Long, Map<Long, PurchaseAnswer>> byList = new TreeMap<>();
        answers.forEach(answer -> byList.computeIfAbsent(answer.list(), list -> new LinkedHashMap<>()).put(answer.sku(), answer));
        return Objects.requireNonNull(transaction.execute(status -> {
            Tally tally = new Tally(at);
            byList.forEach((list, bySku) -> InLists.each(bySku.keySet(), skus -> {
                Map<Long, Request> requests = requests(list, skus);
                skus.forEach(sku -> tally.take(Objects.requireNonNull(bySku.get(sku)), requests.get(sku)));
            }));
            write("UPDATE purchase_request SET ordered_pieces = ?, open_pieces = ?, promised_on = ?, answer = ?, answered_at = ?"
                    + " WHERE run_id = ? AND sku_id = ?", tally.rows);
            return new Taken(tally.added, tally.changed, tally.unchanged, tally.unknown);
        }));
    }

    /** What is stored of one line; the same transaction writes it back. */
    private record Request(int open, PurchaseAnswer answer, boolean answered) {}

    private Map<Long, Request> requests(long list, List<Long> skus) {
        Map<Long, Request> requests = new HashMap<>();
        jdbc.query(
                "SELECT sku_id, open_pieces, ordered_pieces, promised_on, answer, answered_at FROM purchase_request WHERE run_id = ? AND sku_id IN ("
                        + InLists.marks(skus.size()) + ") FOR UPDATE",
                (RowCallbackHandler) row -> requests.put(row.getLong(1), request(list, row)),
                arguments(list, skus));
        return requests;
    }

    private static Request request(long list, ResultSet row) throws SQLException {
        PurchaseAnswer answer = new PurchaseAnswer(
                list, row.getLong(1), row.getObject(3, Integer.class), row.getObject(4, LocalDate.class), row.getString(5));
        return new Request(row.getInt(2), answer, row.getObject(6, LocalDateTime.class) != null);
    }

    /** Sorts answers into what is new, changed, as before and unknown, and collects what is to be written. */
    private static final class Tally {
        private final LocalDateTime at;
        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private final List<PurchaseAnswer> unknown = new ArrayList<>();
        private int added;
        private int changed;
        private int unchanged;

        Tally(LocalDateTime at) {
            this.at = at;
        }

        void take(PurchaseAnswer answer, @Nullable Request before) {
            if (before == null) {
                unknown.add(answer);
            } else if (before.answered && before.answer.equals(answer)) {
                unchanged++;
            } else {
                added += before.answered ? 0 : 1;
                changed += before.answered ? 1 : 0;
                int open = before.open + ordered(answer) - ordered(before.answer); // below 0 more has come than is said to be ordered now; an answer may be corrected once more
                rows.add(new @Nullable Object[] {
                    answer.ordered(), open, answer.promisedOn(), answer.text(), at, answer.list(), answer.sku()
                });
            }
        }

        private static int ordered(PurchaseAnswer answer) {
            return answer.ordered() == null ? 0 : answer.ordered();
        }
    }

    /**
     * Settles what has come, the oldest request first.
     *
     * @param piecesBySku how many pieces more there are than before
     * @return how many of them somebody had ordered
     */
    public int arrived(Map<Long, Integer> piecesBySku) {
        Map<Long, Integer> left = new TreeMap<>(piecesBySku);
        left.values().removeIf(pieces -> pieces <= 0);
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Object[]> rows = new ArrayList<>();
            int[] settled = {0};
            InLists.each(List.copyOf(left.keySet()), skus -> jdbc.query(
                    "SELECT run_id, sku_id, open_pieces FROM purchase_request WHERE open_pieces > 0 AND sku_id IN (" + InLists.marks(skus.size())
                            + ") ORDER BY sku_id, run_id FOR UPDATE",
                    row -> {
                        int came = Math.min(row.getInt(3), left.getOrDefault(row.getLong(2), 0));
                        if (came > 0) {
                            left.merge(row.getLong(2), -came, Integer::sum);
                            settled[0] = (int) Math.min(Integer.MAX_VALUE, (long) settled[0] + came);
                            rows.add(new Object[] {came, row.getLong(1), row.getLong(2)});
                        }
                    },
                    skus.toArray()));
            write("UPDATE purchase_request SET open_pieces = open_pieces - ? WHERE run_id = ? AND sku_id = ?", rows);
            return settled[0];
        }));
    }

    /** 在途: the pieces of each SKU that are ordered and have not come, at most what an int holds; only SKUs that have some. */
    public Map<Long, Integer> onOrder() {
        Map<Long, Integer> pieces = new HashMap<>();
        jdbc.query(
                "SELECT sku_id, SUM(open_pieces) FROM purchase_request WHERE open_pieces > 0 GROUP BY sku_id",
                (RowCallbackHandler) row -> pieces.put(row.getLong(1), (int) Math.min(Integer.MAX_VALUE, row.getLong(2))));
        return pieces;
    }

    /** The same, list by list: the soonest promised first, those without a day last. */
    public List<Promise> promised() {
        return jdbc.query(
                "SELECT sku_id, open_pieces, promised_on, answer, run_id FROM purchase_request WHERE open_pieces > 0"
                        + " ORDER BY CASE WHEN promised_on IS NULL THEN 1 ELSE 0 END, promised_on, run_id, sku_id",
                (row, i) -> new Promise(
                        row.getLong(1), row.getInt(2), row.getObject(3, LocalDate.class), row.getString(4), row.getLong(5)));
    }

    /**
     * The SKUs that list after list has asked for, with nobody answering, and the first run that did: a list that did not ask for it, and any answer
     * for the SKU that was given since a list was made, begin anew. Its cost grows with how long the oldest of them has been asked for.
     */
    public Map<Long, Long> unanswered() {
        return unansweredBefore(Long.MAX_VALUE);
    }

    /** The same without that run and what came after it: what it can say of earlier lists, whether its own is made already or not. */
    public Map<Long, Long> unansweredBefore(long run) {
        Map<Long, Long> since = new HashMap<>();
        Set<Long> asked = null;
        for (long list : lists(run)) {
            Set<Long> still = unansweredIn(list);
            if (asked != null) {
                still.retainAll(asked);
            }
            if (still.isEmpty()) {
                return since;
            }
            still.forEach(sku -> since.put(sku, list));
            asked = still;
        }
        return since;
    }

    /** A slot whose plan found nothing to buy has a list too, an empty one. */
    private List<Long> lists(long before) {
        return jdbc.queryForList(
                "SELECT r.id FROM slot_run r WHERE r.id < ? AND " + STANDS + " AND (EXISTS (SELECT 1 FROM slot_plan p WHERE p.run_id = r.id)"
                        + " OR EXISTS (SELECT 1 FROM purchase_request q WHERE q.run_id = r.id)) ORDER BY r.id DESC",
                Long.class,
                before);
    }

    private Set<Long> unansweredIn(long list) {
        return new TreeSet<>(jdbc.queryForList(
                "SELECT q.sku_id FROM purchase_request q JOIN slot_run r ON r.id = q.run_id WHERE q.run_id = ? AND q.answered_at IS NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM purchase_request a WHERE a.sku_id = q.sku_id AND a.answered_at >= r.started_at)",
                Long.class,
                list));
    }

    @Override
    public boolean asks(long run, long sku) {
        return !jdbc.queryForList("SELECT sku_id FROM purchase_request WHERE run_id = ? AND sku_id = ?", Long.class, run, sku).isEmpty();
    }

    /** The day of the slot whose list that is; null if that run has asked for nothing. */
    @Override
    public @Nullable LocalDate dayOf(long list) {
        return DataAccessUtils.singleResult(jdbc.query(
                "SELECT r.slot_date FROM slot_run r WHERE r.id = ? AND EXISTS (SELECT 1 FROM purchase_request q WHERE q.run_id = r.id)",
                (row, i) -> row.getObject(1, LocalDate.class),
                list));
    }

    private static Object[] arguments(long list, List<Long> skus) {
        List<Object> arguments = new ArrayList<>(skus);
        arguments.add(0, list);
        return arguments.toArray();
    }

    private void write(String sql, List<? extends @Nullable Object[]> rows) {
        for (int at = 0; at < rows.size(); at += BATCH) {
            jdbc.batchUpdate(sql, new ArrayList<>(rows.subList(at, Math.min(at + BATCH, rows.size()))));
        }
    }
}
