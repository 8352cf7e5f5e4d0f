package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.event.EventKind;
import daybook.event.ShopEventStore;
import daybook.intake.ReportKind;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SlotFilesTest {
    private final Books books;

    SlotFilesTest(Peer peer) {
        this.books = Books.empty(peer);
    }

    private static Sale[] mixed() {
        return new Sale[] {
            anOrder(1), anOrder(2).without("收货人姓名"), anOrder(3).item("WLT3HX6071", "颜色：条纹;尺码：L", "10.00", 2), anOrder(4).closed(), anOrder(5), anOrder(6)
        };
    }

    private static String key(Ended ended) {
        return ended.sentence() == null ? "" : ended.sentence().key();
    }

    @Test
    void a_slot_that_is_done_is_not_done_again() {
        books.run(MORNING, Export.of(mixed()));
        String before = books.dump().everythingButRuns();

        Ended again = books.run(MORNING);
        assertThat(again.exit()).isEqualTo(Exit.REFUSED);
        assertThat(key(again)).isEqualTo("run.already-done");
        assertThat(books.dump().everythingButRuns()).isEqualTo(before);
    }

    @Test
    void the_same_content_under_the_next_slots_name_changes_nothing_and_is_recognised() {
        books.run(MORNING, Export.of(mixed()));
        String before = books.dump().orders();

        Ended again = books.run(AFTERNOON, Export.of(mixed()));
        assertThat(again.exit()).isEqualTo(Exit.DONE);
        assertThat(again.remarks()).extracting(s -> s.key()).containsExactly("run.content-seen");
        assertThat(books.dump().orders().replace("decided_run=2011-02-15/2", "decided_run=2011-02-15/1").replace("content_run=2011-02-15/2", "content_run=2011-02-15/1")).isEqualTo(before);
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 4L, "HELD", 1L, "OUT_OF_SCOPE", 1L));
        assertThat(books.rerun(AFTERNOON).remarks()).as("who does it again knows").isEmpty();
    }

    /** A service has nobody who reads what a command prints. */
    @Test
    void what_is_to_be_known_of_a_run_is_told_as_an_event_too() {
        Export export = Export.of(mixed());
        books.jdbc().update("DELETE FROM shop_event");
        books.drop(MORNING, "-1.csv", export.itemReport());
        books.drop(MORNING, "-2.csv", export.orderReport());
        Ended swapped = books.run(MORNING);
        Ended seen = books.run(AFTERNOON, export);
        books.dryRun(AFTERNOON, export);

        assertThat(swapped.remarks()).extracting(Sentence::key).containsExactly("intake.names-swapped");
        assertThat(books.get(ShopEventStore.class).after(0, 100).stream().filter(event -> event.kind() == EventKind.RUN_REMARKED))
                .extracting(event -> event.slot() + " " + event.sentence())
                .containsExactlyInAnyOrder(MORNING + " " + swapped.remarks().get(0), AFTERNOON + " " + seen.remarks().get(0));
    }

    @Test
    void taobaos_own_names_work_twice_in_the_folder_of_a_day() {
        taobao("201102150900", Export.ofClean(1, 3));
        assertThat(books.run(MORNING)).extracting(Ended::exit).isEqualTo(Exit.DONE);
        taobao("201102151400", Export.ofClean(2, 5));
        assertThat(books.run(AFTERNOON)).extracting(Ended::exit).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 2L, "APPROVED", 2L));
    }

    /** They lie there still when the afternoon is due. */
    @Test
    void the_morning_s_files_under_taobaos_names_are_not_the_afternoon_s_but_a_fresh_export_that_says_the_same_is() {
        taobao("201102150900", Export.ofClean(1, 2));
        assertThat(books.run(MORNING).exit()).isEqualTo(Exit.DONE);

        Ended early = books.run(AFTERNOON);
        assertThat(early.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(Objects.requireNonNull(early.sentence()).key()).isEqualTo("intake.both-missing-among");

        taobao("201102151500", Export.ofClean(1, 2));
        assertThat(books.run(AFTERNOON).exit()).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 2L));
        assertThat(books.get(SlotRunStore.class).file(books.get(SlotRunStore.class).newest(AFTERNOON).orElseThrow().id(), ReportKind.ORDERS).name())
                .isEqualTo("ExportOrderList201102151500.csv");
    }

    @Test
    void the_morning_s_files_are_not_the_afternoon_s_though_the_morning_was_refused_or_has_no_workbooks_yet() {
        Export held = Export.anExport();
        IntStream.rangeClosed(1, 50).forEach(i -> held.orders(anOrder(i).without("收货人姓名")));
        taobao("201102150900", held);
        assertThat(key(books.run(MORNING))).isEqualTo("run.too-many-held");
        assertThat(key(books.run(AFTERNOON))).isEqualTo("intake.both-missing-among");

        books.hooks().before("reports", () -> {
            throw new IllegalStateException("no disk");
        });
        assertThat(books.get(Imports.class).run(MORNING, 1.0).exit()).isEqualTo(Exit.FAILED);
        assertThat(key(books.run(AFTERNOON))).isEqualTo("intake.both-missing-among");
    }

    /** What closed between the two is in no ledger: nothing else would tell the older import of it. */
    @Test
    void an_older_slot_that_is_imported_after_a_newer_one_begins_no_order_that_is_over() {
        assertThat(books.run(NEXT_MORNING, Export.of(anOrder(1).closed(), anOrder(2).with("订单状态", "卖家已发货，等待买家确认"), anOrder(3), anOrder(5).with("订单状态", "等待买家付款"))).exit()).isEqualTo(Exit.DONE);

        Ended older = books.run(MORNING, Export.ofClean(1, 5)); // of which the fifth was paid since

        assertThat(older.exit()).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("OUT_OF_SCOPE", 2L, "ALREADY_IMPORTED", 1L, "APPROVED", 2L));
        assertThat(books.jdbc().queryForList("SELECT order_number FROM customer_order ORDER BY order_number", String.class)).containsExactly(Sale.number(3), Sale.number(4), Sale.number(5));
        assertThat(books.rerun(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("OUT_OF_SCOPE", 2L, "ALREADY_IMPORTED", 1L, "APPROVED", 2L));

        assertThat(books.rerun(NEXT_MORNING, Export.of(anOrder(3))).exit()).as("the newer files were wrong").isEqualTo(Exit.DONE);
        assertThat(books.rerun(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 1L, "APPROVED", 4L));
    }

    private void taobao(String time, Export export) {
        books.dropNamed(MORNING, "ExportOrderList" + time + ".csv", export.orderReport());
        books.dropNamed(MORNING, "ExportOrderDetailList" + time + ".csv", export.itemReport());
    }

    @Test
    void the_afternoons_overlap_changes_nothing_of_what_the_morning_brought() {
        books.run(MORNING, Export.ofClean(1, 9));
        String before = books.dump().ledger();
        Ended ended = books.run(AFTERNOON, Export.ofClean(1, 9));

        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 9L));
        assertThat(books.outcomes(AFTERNOON, "items")).isEqualTo(Map.of("ALREADY_IMPORTED", 9L));
        assertThat(books.dump().ledger()).isEqualTo(before);
    }

    @Test
    void the_order_of_the_rows_does_not_matter() {
        books.run(MORNING, Export.of(mixed()));
        List<Map<String, Object>> there = standings();
        Slot other = new Slot("another", MORNING.date(), MORNING.session());
        Ended ended = books.run(other, Export.of(mixed()).reversed());

        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        assertThat(standings()).hasSize(2 * there.size());
        assertThat(books.jdbc().queryForList(OF_SHOP, "another")).isEqualTo(books.jdbc().queryForList(OF_SHOP, "shop"));
        assertThat(books.folder("reports").resolve("another").resolve("2011-2-15-1")).isDirectory();
    }

    private static final String OF_SHOP =
            "SELECT order_number, status, clean, content_hash, approved_hash, paid_fen, kinds FROM customer_order WHERE shop = ? ORDER BY order_number";

    private List<Map<String, Object>> standings() {
        return books.jdbc().queryForList("SELECT order_number, status FROM customer_order ORDER BY order_number");
    }

    @Test
    void a_file_without_orders_is_a_good_run_of_0_orders() throws Exception {
        Ended ended = books.run(MORNING, Export.anExport());

        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        Path reports = Objects.requireNonNull(ended.reports());
        assertThat(reports.resolve("淘宝订单付款2011-2-15-1.xlsx")).isRegularFile();
        assertThat(Files.readString(reports.resolve("certificate.json"))).contains("\"status\" : \"CLOSED\"");
    }

    @Test
    void no_file_is_no_run_and_one_file_names_the_missing_partner() {
        Ended none = books.run(MORNING);
        assertThat(none.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(key(none)).isEqualTo("intake.both-missing");

        books.drop(MORNING, "-1.csv", Export.ofClean(1, 2).orderReport());
        Ended one = books.run(MORNING);
        assertThat(one.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(key(one)).isEqualTo("intake.items-missing");
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM slot_run", Long.class)).isZero();
    }

    @Test
    void a_fault_further_down_names_the_file_as_it_was_delivered() {
        Export export = Export.ofClean(1, 3);
        books.drop(MORNING, "-1.csv", export.orderReport());
        books.drop(MORNING, "-2.csv", joined(export.itemReport(), ("x" + ",x".repeat(600) + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        Ended ended = books.run(MORNING);
        assertThat(ended.exit()).isEqualTo(Exit.UNUSABLE);
        assertThat(key(ended)).isEqualTo("intake.row-too-wide");
        assertThat(Objects.requireNonNull(ended.sentence()).arguments().get(0)).isEqualTo("2011-2-15-2.csv");
    }

    @Test
    void padding_is_counted_and_dropped() {
        Ended ended = books.run(MORNING, Export.ofClean(1, 6).padded(7));

        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(MORNING, "orders")).isEqualTo(Map.of("APPROVED", 6L));
        assertThat(Objects.requireNonNull(ended.certificate()).files()).extracting(f -> f.rows()).containsExactly(6, 6);
        assertThat(Objects.requireNonNull(ended.certificate()).files()).allSatisfy(f -> assertThat(f.padding()).isGreaterThanOrEqualTo(7));
    }

    @Test
    void no_two_orders_share_an_internal_number_however_the_rows_are_spaced() {
        Export spaced = Export.of(anOrder(1).with("买家留言", "一\n二\n三\n四"), anOrder(2).with("买家留言", "五\n六\n七"), anOrder(3)).padded(5);
        assertThat(books.run(MORNING, spaced)).extracting(Ended::exit).isEqualTo(Exit.DONE);
        assertThat(books.run(AFTERNOON, Export.ofClean(1, 9))).extracting(Ended::exit).isEqualTo(Exit.DONE);
        long last = Objects.requireNonNull(books.jdbc().queryForObject(
                "SELECT MAX(c.internal_number) FROM customer_order c JOIN slot_run r ON r.id = c.imported_run WHERE r.session = 1", Long.class));
        long next = Objects.requireNonNull(books.jdbc().queryForObject("SELECT first_internal_number FROM slot_run WHERE session = 2", Long.class));
        assertThat(last).isLessThan(next + 2);
    }

    @Test
    void rows_above_the_header_do_no_harm() {
        Export export = Export.ofClean(1, 3);
        byte[] above = ",,,\n\n\n,,\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        books.drop(MORNING, "-1.csv", joined(above, export.orderReport()));
        books.drop(MORNING, "-2.csv", joined(above, export.itemReport()));
        assertThat(books.run(MORNING)).extracting(Ended::exit).isEqualTo(Exit.DONE);
        assertThat(books.run(AFTERNOON, Export.ofClean(4, 9))).extracting(Ended::exit).isEqualTo(Exit.DONE);
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(Map.of("APPROVED", 6L));
        assertThat(books.jdbc().queryForObject(
                        "SELECT COUNT(*) FROM customer_order c JOIN slot_run r ON r.id = c.imported_run WHERE r.session = 1 AND c.internal_number >="
                                + " (SELECT first_internal_number FROM slot_run WHERE session = 2)",
                        Long.class))
                .isZero();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void swapped_names_are_put_right_and_reported() {
        Export export = Export.of(mixed());
        books.drop(MORNING, "-2.csv", export.orderReport());
        books.drop(MORNING, "-1.csv", export.itemReport());
        Ended ended = books.run(MORNING);

        assertThat(ended.exit()).isEqualTo(Exit.DONE);
        assertThat(ended.remarks()).extracting(s -> s.key()).containsExactly("intake.names-swapped");
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-1");
    }

    @Test
    void the_inputs_stay_as_they_are_and_are_archived_beside_what_was_made_of_them() throws Exception {
        Export export = Export.of(mixed());
        books.run(MORNING, export);

        Path inbox = books.folder("inbox").resolve("2011-2-15");
        assertThat(Files.readAllBytes(inbox.resolve("2011-2-15-1.csv"))).isEqualTo(export.orderReport());
        Path archive = books.folder("archive").resolve("2011-2-15-1");
        assertThat(Files.readAllBytes(archive.resolve("orders-2011-2-15-1.csv"))).isEqualTo(export.orderReport());
        assertThat(Files.readAllBytes(archive.resolve("items-2011-2-15-2.csv"))).isEqualTo(export.itemReport());
        assertThat(books.folder("reports").resolve("2011-2-15-1").toFile().list())
                .containsExactlyInAnyOrder(
                        "异常报告2011-2-15-1.xlsx", "对账2011-2-15-1.xlsx", "淘宝订单付款2011-2-15-1.xlsx", "采购产品列表2011-2-15-1.xlsx",
                        "采购产品列表2011-2-15-1.txt", "findings.csv", "certificate.json");
    }

    @Test
    void what_a_buyer_writes_is_kept_as_it_is() {
        String message = "a\tb\\c\n\"引号\"，逗号, €·'";
        books.run(MORNING, Export.of(anOrder(1).with("买家留言", message)));
        assertThat(books.jdbc().queryForObject("SELECT message FROM customer_order", String.class)).isEqualTo(message);
    }
}
