package daybook.jobs;

import daybook.orders.DownloadedOrder;
import daybook.orders.LedgerStore;
import daybook.orders.Money;
import daybook.orders.OrderContent;
import daybook.reconciliation.ControlTotals.Downloaded;
import daybook.reconciliation.SlotRun;
import daybook.reports.Counted;
import daybook.reports.DistinctNumbers;
import daybook.reports.DownloadRow;
import daybook.reports.PaymentDownload;
import daybook.wording.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The payment download (淘宝订单付款) of a run, and what stands in it once it is written. */
final class DownloadReport {
    private final LedgerStore ledger;
    private final PaymentDownload workbook;

    DownloadReport(LedgerStore ledger, Language language) {
        this.ledger = ledger;
        this.workbook = new PaymentDownload(language);
    }

    static String name(SlotRun run) {
        return "淘宝订单付款" + run.slot().name() + ".xlsx";
    }

    /** What was found in the written workbook. */
    record Witness(Downloaded sums, DistinctNumbers numbers) {}

    /** Writes it and counts what can be read in it. */
    Witness write(SlotRun run, Path folder) {
        Path file = folder.resolve(name(run));
        workbook.write(file, run.slot(), rows(ledger.downloadOf(run.id())), run.startedAt());
        DistinctNumbers numbers = new DistinctNumbers();
        Counted counted = PaymentDownload.readBack(file, numbers);
        return new Witness(new Downloaded(counted.orders(), counted.lines(), counted.pieces(), counted.fen()), numbers);
    }

    /** Takes it away: nobody may ship or book by totals that do not close, or of which nobody knows whether they do. */
    void withdraw(SlotRun run, Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(name(run)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Iterator<DownloadRow> rows(Iterator<DownloadedOrder> orders) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return orders.hasNext();
            }

            @Override
            public DownloadRow next() {
                return row(orders.next());
            }
        };
    }

    private static DownloadRow row(DownloadedOrder order) {
        OrderContent c = order.content();
        Integer kinds = c.kinds();
        return new DownloadRow(
                order.internalNumber(),
                order.orderNumber(),
                c.nick(),
                c.account(),
                c.receiver(),
                c.phone(),
                c.mobile(),
                c.address(),
                c.delivery(),
                c.orderedAt(),
                c.paidAt(),
                fen(c.goods()),
                fen(c.postage()),
                fen(c.total()),
                fen(c.paid()),
                kinds == null ? 0 : kinds,
                c.pieces(),
                c.message(),
                c.memo(),
                c.invoice(),
                order.approvedBy(),
                order.approvedAt(),
                order.shippingNote(),
                order.courier());
    }

    private static @Nullable Long fen(@Nullable Money money) {
        return money == null ? null : money.fen();
    }
}
