package daybook.orders;

import daybook.database.BulkLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Judged orders between the reading of the files and the ledger. */
public final class StagedOrderStore {
    private static final List<String> COLUMNS = Stream.of(
                    List.of(
                            "run_id", "line_no", "disposition", "internal_number", "order_number", "status", "payment_status", "content_hash", "approved_hash",
                            "approves", "change_note", "changes", "clean", "unchanged"),
                    StoredContent.COLUMNS,
                    List.of("log_detail"))
            .flatMap(List::stream)
            .toList();

    private final BulkLoader loader;
    private final JdbcTemplate jdbc;

    public StagedOrderStore(BulkLoader loader, JdbcTemplate jdbc) {
        this.loader = loader;
        this.jdbc = jdbc;
    }

    /** Adds judged orders; a new one gets the internal number {@code firstNumber + line}. */
    public void add(long run, long firstNumber, List<StagedOrder> orders) {
        List<@Nullable Object[]> rows = new ArrayList<>(orders.size());
        for (StagedOrder order : orders) {
            rows.add(row(run, firstNumber, order));
        }
        loader.load(new BulkLoader.Block("staged_order", COLUMNS, rows));
    }

    private static @Nullable Object[] row(long run, long firstNumber, StagedOrder order) {
        Long known = order.known();
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                run,
                order.line(),
                known == null ? "INSERT" : "UPDATE",
                known == null ? Long.valueOf(firstNumber + order.line()) : known,
                order.number().digits(),
                order.status().name(),
                order.paymentStatus().name(),
                order.contentHash(),
                order.approvedHash(),
                order.approves(),
                Text.cut(order.changeNote(), 1000),
                order.changes(),
                order.clean(),
                order.unchanged()));
        row.addAll(StoredContent.values(order.content()));
        row.add(Text.cut(order.logDetail(), 1000));
        return row.toArray();
    }

    /** Removes what was staged past that line, after a block that was written but not checkpointed. */
    public void sweepAfter(long run, int line) {
        jdbc.update("DELETE FROM staged_order WHERE run_id = ? AND line_no > ?", run, line);
    }
}
