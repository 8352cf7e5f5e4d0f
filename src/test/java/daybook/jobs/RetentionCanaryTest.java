package daybook.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After the retention no byte of a buyer is in any column of any table, or in any file. */
@OnBothDatabases
class RetentionCanaryTest {
    private final Peer peer;

    @TempDir
    private Path folder = Path.of("");

    RetentionCanaryTest(Peer peer) {
        this.peer = peer;
    }

    @Test
    void no_canary_is_left() {
        Canaries canaries = new Canaries(OldShop.CANARIES);
        try (Books books = Books.ofOwn(peer, folder)) {
            books.loadStock();
            OldShop shop = new OldShop(books).lives();
            assertThat(canaries.in(books.jdbc()))
                    .as("they were everywhere")
                    .contains(
                            "customer_order.nick", "customer_order.account", "customer_order.payment_number", "customer_order.receiver", "customer_order.address",
                            "customer_order.phone", "customer_order.mobile", "customer_order.message", "customer_order.memo", "customer_order.invoice",
                            "customer_order.customer", "order_line.remark", "order_desk.internal_note", "order_desk.finance_note", "order_desk.shipping_note", "order_log.detail",
                            "shipment.tracking_number", "finding.value_found", "finding.order_number", "row_outcome.order_number", "shop_event.arguments", "audit.reason",
                            "batch_step_execution.exit_message");
            assertThat(canaries.below(folder))
                    .anyMatch(file -> file.startsWith("inbox/"))
                    .anyMatch(file -> file.startsWith("archive/2011-2-15-1/"))
                    .anyMatch(file -> file.startsWith("archive/command-import/"))
                    .anyMatch(file -> file.startsWith("archive/shipment-import/"))
                    .anyMatch(file -> file.startsWith("reports/2011-2-15-2/attempt-2/"))
                    .anyMatch(file -> file.startsWith("reports/command-import/"))
                    .contains(
                            "reports/2011-2-15-1/异常报告2011-2-15-1.xlsx", "reports/2011-2-15-1/淘宝订单付款2011-2-15-1.xlsx", "reports/2011-2-15-1/findings.csv");

            Retention.Removed removed = shop.after(OldShop.LONG).retention();

            assertThat(removed.exit()).isEqualTo(Exit.DONE);
            assertThat(removed.kept()).isNull();
            assertThat(canaries.in(books.jdbc())).isEmpty();
            books.get(Retention.class).overwriteFreed();
            assertThat(canaries.below(folder)).isEmpty();
        }
    }
}
