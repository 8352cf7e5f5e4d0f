package daybook.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.desk.CommandText;
import daybook.desk.CommandText.Reading;
import daybook.desk.Counter.Answer;
import daybook.orders.DemandStore;
import daybook.orders.OrderKey;
import daybook.stock.OpenOrders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Somebody at the order desk of some books, who types commands and looks at what became of them. */
final class DeskClerk {
    static final String SHOP = "shop";

    private final Books books;
    private int sheets;

    DeskClerk(Books books) {
        this.books = books;
    }

    /** Gives a command, its arguments as {@code name=value}; gives {@code Done}, with the numbers of the orders that came of it, or the key of the sentence. */
    String does(String order, String command, String... arguments) {
        Map<String, String> named = new TreeMap<>(Map.of("reason", "asked for"));
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            named.put(pair[0], pair[1]);
        }
        return gives(order, command, named);
    }

    String gives(String order, String command, Map<String, String> arguments) {
        Reading reading = CommandText.read(command, arguments);
        if (reading instanceof Reading.Fault fault) {
            return fault.sentence().key();
        }
        Reading.Read read = (Reading.Read) reading;
        return said(books.get(OrderDesk.class).command(SHOP, new OrderKey(order), read.command(), "lili", read.reason()));
    }

    private static String said(Answer answer) {
        if (answer instanceof Answer.Done done) {
            return String.join(" ", "Done", String.join(" ", done.born())).strip();
        }
        return answer instanceof Answer.Refused refused ? refused.sentence().key() : ((Answer.Unknown) answer).sentence().key();
    }

    /** The internal number of the order with that index. */
    String internal(int index) {
        return text("SELECT internal_number FROM customer_order WHERE order_number = ?", Sale.number(index));
    }

    /** What the ledger says of an order: its status and its payment status. */
    String stands(String number) {
        return text("SELECT CONCAT(status, ' ', payment_status) FROM customer_order WHERE order_number = ?", number);
    }

    /** Its lines: item number, colour and size, pieces, price. */
    List<String> lines(String number) {
        return books.jdbc().query(
                "SELECT p.item_number, s.colour, s.size, l.quantity, l.price_fen FROM order_line l JOIN customer_order o ON o.internal_number = l.internal_number"
                        + " LEFT JOIN sku s ON s.id = l.sku_id LEFT JOIN product p ON p.id = s.product_id WHERE o.order_number = ? ORDER BY l.line_no",
                (row, i) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " × " + row.getInt(4) + " @ " + row.getLong(5),
                number);
    }

    /** What its log says, oldest first. */
    List<String> log(String number) {
        return books.jdbc().queryForList("SELECT action FROM order_log WHERE order_number = ? ORDER BY id", String.class, number);
    }

    long logged() {
        return Long.parseLong(text("SELECT COUNT(*) FROM order_log"));
    }

    /** What is owed in all, in fen. */
    long owed() {
        return Long.parseLong(text("SELECT COALESCE(SUM(fen), 0) FROM owed WHERE settled_at IS NULL"));
    }

    long demand() {
        return books.get(DemandStore.class).balance();
    }

    String text(String sql, Object... arguments) {
        return Objects.requireNonNull(books.jdbc().queryForObject(sql, String.class, arguments));
    }

    /** The journal of demand says what the open orders want, of each order and SKU and in all. */
    DeskClerk sound() {
        OpenOrders open = books.get(DemandStore.class).open();
        Map<String, Long> wanted = new TreeMap<>();
        for (int order = 0; order < open.orders(); order++) {
            for (int line = open.firstLine(order); line < open.endLine(order); line++) {
                wanted.merge(open.number(order) + " " + open.sku(line), (long) open.pieces(line), Long::sum);
            }
        }
        Map<String, Long> posted = new TreeMap<>();
        books.jdbc().query(
                "SELECT internal_number, sku_id, SUM(pieces) FROM demand_delta GROUP BY internal_number, sku_id HAVING SUM(pieces) <> 0",
                row -> {
                    posted.put(row.getLong(1) + " " + row.getLong(2), row.getLong(3));
                });
        assertThat(posted).isEqualTo(wanted);
        assertThat(demand()).isEqualTo(wanted.values().stream().mapToLong(pieces -> pieces).sum());
        return this;
    }

    /** A shipment sheet with one row for each of these orders; gives how many orders it ships. */
    int ships(String... numbers) {
        StringBuilder sheet = new StringBuilder("订单编号,快递公司,快递单号,发货时间\n");
        for (String number : numbers) {
            sheet.append(number).append(",顺丰,SF").append(++sheets).append(",").append(LocalDate.of(2011, 2, 16)).append(" 10:00\n");
        }
        try {
            Path file = Files.writeString(books.folder("发货表" + sheets + ".csv"), sheet);
            long before = shipped();
            books.get(SheetImports.class).shipments(SHOP, file);
            return (int) (shipped() - before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long shipped() {
        return Long.parseLong(text("SELECT COUNT(DISTINCT internal_number) FROM shipment"));
    }

    /** A run that ended well: its control totals close, the demand is sound. */
    void done(Ended run) {
        assertThat(run.exit()).as(() -> String.valueOf(run.sentence())).isEqualTo(Exit.DONE);
        assertThat(Objects.requireNonNull(run.certificate()).totals().checks()).hasSize(10).allMatch(check -> check.closes());
        sound();
    }
}
