package daybook.orders;

import daybook.database.BulkLoader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Judged orders between the reading of the files and the ledger. */
public final class StagedOrderStore {
    private static final List<String> COLUMNS = List.of(
            "run_id", "line_no", "disposition", "internal_number", "order_number", "status", "payment_status", "content_hash", "approved_hash",
            "approves", "change_note", "changes", "clean", "nick", "account", "payment_number", "goods_fen", "postage_fen", "total_fen", "paid_fen", "refund_fen",
            "receiver", "address", "phone", "mobile", "delivery", "ordered_at", "paid_at", "kinds", "pieces", "message", "memo", "invoice", "log_detail");

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
        OrderContent c = order.content();
        Long known = order.known();
        return new @Nullable Object[] {
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
            Text.cut(c.nick(), Longest.NICK),
            Text.cut(c.account(), Longest.ACCOUNT),
            Text.cut(c.paymentNumber(), 64),
            fen(c.goods()),
            fen(c.postage()),
            fen(c.total()),
            fen(c.paid()),
            fen(c.refund()),
            Text.cut(c.receiver(), Longest.RECEIVER),
            Text.cut(c.address(), Longest.ADDRESS),
            Text.cut(c.phone(), 64),
            Text.cut(c.mobile(), 64),
            Text.cut(c.delivery(), 64),
            c.orderedAt(),
            c.paidAt(),
            c.kinds(),
            c.pieces(),
            Text.cut(c.message(), Longest.MESSAGE),
            Text.cut(c.memo(), Longest.MEMO),
            Text.cut(c.invoice(), Longest.INVOICE),
            Text.cut(order.logDetail(), 1000)
        };
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    /** Removes what was staged past that line, after a block that was written but not checkpointed. */
    public void sweepAfter(long run, int line) {
        jdbc.update("DELETE FROM staged_order WHERE run_id = ? AND line_no > ?", run, line);
    }
}
