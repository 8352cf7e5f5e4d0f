package daybook.jobs;

import static daybook.jobs.SomeDays.SLOTS;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.Figures;
import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.reconciliation.Certificate;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever the files say and in whatever order people run slots again: totals close, every row has one outcome, no order is approved twice or lost, doing a slot again changes nothing, and the order of
 * the rows in a file does not matter.
 */
@OnBothDatabases
class ConservationTest {
    private static final Set<String> TAKEN_BACK = Set.of("AWAITING_APPROVAL", "CLOSED");

    private final Peer peer;
    private final Books books;
    private final Map<Integer, Path> newest = new HashMap<>();

    ConservationTest(Peer peer) {
        this.peer = peer;
        this.books = Books.empty(peer);
    }

    @Test
    void of_some_generated_days() throws IOException {
        conserved(1, 4);
    }

    @Test
    @Tag("proof")
    void of_a_hundred_generated_days() throws IOException {
        conserved(100, 100);
    }

    private void conserved(int first, int days) throws IOException {
        for (int seed = first; seed < first + days; seed++) {
            Map<String, String> straight = told(seed, new Random(seed), false);
            assertThat(told(seed, new Random(seed + 7_000L), true)).as("seed %d, rows in another order, slots done again", seed).isEqualTo(straight);
        }
        Figures.say(peer + ", generated days whose totals are conserved", days);
    }

    /** Runs the four slots, and some of them again in between; tells how each order stands in the end, and what each slot said of it. */
    private Map<String, String> told(int seed, Random rows, boolean again) throws IOException {
        Books.empty(peer);
        newest.clear();
        SomeDays days = new SomeDays(seed);
        Map<String, String> told = new TreeMap<>();
        for (int slot = 0; slot < SLOTS.size(); slot++) {
            books.drop(SLOTS.get(slot), days.export(slot, rows));
            check(seed, days, slot, books.get(Imports.class).run(SLOTS.get(slot), 1.0));
            if (again && rows.nextBoolean()) {
                again(seed, days, rows.nextInt(slot + 1), slot);
            }
            outcomes(slot, told);
        }
        books.jdbc().query("SELECT order_number, status, payment_status, pieces, paid_fen, change_note, content_hash FROM customer_order", row -> {
            String content = row.getString(4) + " " + row.getString(5) + " " + row.getString(6) + " " + row.getString(7);
            told.put(row.getString(1), row.getString(2) + " " + row.getString(3) + " " + (days.isContradicted(row.getString(1)) ? "as the first row says" : content));
        });
        told.put("demand", books.jdbc().queryForObject("SELECT pieces FROM demand_balance", String.class));
        assertOnceDownloaded(seed);
        return told;
    }

    /** What later slots decided stands, so of an earlier one the outcomes may be others, but not the ledger. */
    private void again(int seed, SomeDays days, int slot, int last) {
        String before = books.dump().orders();
        List<Map<String, Object>> wanted = wanted();
        Map<String, Long> outcomes = books.outcomes(SLOTS.get(slot), "orders");
        check(seed, days, slot, books.get(Imports.class).rerun(SLOTS.get(slot), "again", false, false, 1.0));
        assertThat(books.dump().orders()).as("seed %d, slot %d again", seed, slot).isEqualTo(before);
        assertThat(wanted()).as("seed %d, slot %d again: pieces that each order wants of each SKU", seed, slot).isEqualTo(wanted);
        if (slot == last) {
            assertThat(books.outcomes(SLOTS.get(slot), "orders")).as("seed %d, slot %d again", seed, slot).isEqualTo(outcomes);
        }
    }

    private List<Map<String, Object>> wanted() {
        new DeskClerk(books).sound();
        return books.jdbc().queryForList("SELECT internal_number, sku_id, SUM(pieces) AS pieces FROM demand_delta GROUP BY internal_number, sku_id HAVING SUM(pieces) <> 0 ORDER BY 1, 2");
    }

    private void check(int seed, SomeDays days, int slot, Ended ended) {
        assertThat(ended.exit()).as("seed %d, slot %d: %s", seed, slot, ended.sentence()).isEqualTo(Exit.DONE);
        Certificate certificate = Objects.requireNonNull(ended.certificate());
        ControlTotals totals = certificate.totals();
        assertThat(totals.close()).isTrue();
        assertThat(sum(totals, Measure.ORDERS)).as("seed %d, slot %d", seed, slot).isEqualTo(days.orderRows(slot)).isEqualTo(totals.of(Measure.ORDERS, ControlTotals.READ));
        assertThat(sum(totals, Measure.LINES)).as("seed %d, slot %d", seed, slot).isEqualTo(days.itemRows(slot)).isEqualTo(totals.of(Measure.LINES, ControlTotals.READ));
        for (String number : days.named(slot)) {
            assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM row_outcome WHERE run_id = ? AND order_number = ?", Long.class, certificate.run().id(), number))
                    .as("seed %d, slot %d, order %s", seed, slot, number)
                    .isPositive();
        }
        newest.put(slot, Objects.requireNonNull(ended.reports()));
    }

    private static long sum(ControlTotals totals, Measure measure) {
        return Arrays.stream(Outcome.values()).mapToLong(outcome -> totals.of(measure, outcome)).sum();
    }

    private void outcomes(int slot, Map<String, String> told) {
        books.jdbc().query(
                "SELECT o.order_number, o.kind, o.outcome, COUNT(*) FROM row_outcome o WHERE o.run_id = (SELECT MAX(id) FROM slot_run WHERE slot_date = ? AND session = ?)"
                        + " GROUP BY o.order_number, o.kind, o.outcome",
                row -> {
                    told.put(slot + " " + row.getString(1) + " " + row.getString(2) + " " + row.getString(3), row.getString(4));
                },
                SLOTS.get(slot).date(),
                SLOTS.get(slot).session().number());
    }

    /** Whatever a run approved, and nothing else, stands in the newest payment download of one slot; in that of another one only after a slot between them has taken it back. */
    private void assertOnceDownloaded(int seed) throws IOException {
        Map<String, Long> downloaded = new TreeMap<>();
        for (Path folder : newest.values()) {
            for (String number : downloaded(folder)) {
                downloaded.merge(number, 1L, Long::sum);
            }
        }
        downloaded.forEach((number, times) -> {
            List<String> log = books.jdbc().queryForList("SELECT action FROM order_log WHERE order_number = ? ORDER BY id", String.class, number);
            assertThat(times).as("seed %d, order %s, of which the log says %s", seed, number, log).isLessThanOrEqualTo(1 + takenBack(log));
        });
        assertThat(downloaded.keySet())
                .as("seed %d", seed)
                .containsAll(numbers("SELECT order_number FROM customer_order WHERE download_run IS NOT NULL"))
                .isSubsetOf(numbers("SELECT order_number FROM order_log WHERE action = 'APPROVED'"));
    }

    /** How often an order that was approved was not any more. One that an import holds was in no download before. */
    private static long takenBack(List<String> log) {
        boolean approved = false;
        long times = 0;
        for (String action : log) {
            times += approved && TAKEN_BACK.contains(action) ? 1 : 0;
            approved = action.equals("APPROVED") || (approved && !TAKEN_BACK.contains(action));
        }
        return times;
    }

    private List<String> numbers(String select) {
        return books.jdbc().queryForList(select, String.class);
    }

    /** The order numbers in the payment download of a folder of reports, read by nothing of the program. */
    static List<String> downloaded(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            Path download = files.filter(file -> String.valueOf(file.getFileName()).startsWith("淘宝订单付款")).findFirst().orElseThrow();
            try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(download))) {
                List<String> numbers = new java.util.ArrayList<>();
                int column = -1;
                for (Row row : book.getSheetAt(0)) {
                    if (column < 0) {
                        column = column(row);
                    } else if (row.getCell(column) != null && row.getCell(column).toString().matches("\\d{10,24}")) {
                        numbers.add(row.getCell(column).toString());
                    }
                }
                return numbers;
            }
        }
    }

    private static int column(Row row) {
        for (var cell : row) {
            if (cell.toString().contains("订单编号")) {
                return cell.getColumnIndex();
            }
        }
        return -1;
    }
}
