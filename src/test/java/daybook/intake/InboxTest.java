package daybook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.slot.Home;
import daybook.slot.Slot;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {
    private static final Slot MORNING = Slot.parse("shop", "2011-2-15-1");
    private static final Slot AFTERNOON = Slot.parse("shop", "2011-2-15-2");

    private final Path inbox;

    InboxTest(@TempDir Path inbox) {
        this.inbox = inbox;
    }

    @ParameterizedTest(name = "{0} and {1} for {2}")
    @CsvSource({
        "2011-2-15/2011-2-15-1.csv, 2011-2-15/2011-2-15-2.csv, 2011-2-15-1",
        "2011-2-15/2011-2-15-11.csv, 2011-2-15/2011-2-15-22.csv, 2011-2-15-2",
        "2011-02-15/2011-02-15-1, 2011-02-15/2011-02-15-2, 2011-2-15-1",
        "2011-2-15-1.CSV, 2011-2-15-2.Xls, 2011-2-15-1",
        "2011-2-15/2011-2-15-1.csv, 2011-2-15-2.csv, 2011-2-15-1",
        "2011-2-15/ExportOrderList1234567890.csv, 2011-2-15/ExportOrderDetailList1234567890.csv, 2011-2-15-2",
        "2011-2-15/ExportOrderList201102141800.csv, 2011-2-15/ExportItemlList201102141800.csv, 2011-2-15-1",
        "ExportOrderList201102151120.csv, ExportItemList201102151121 (1).csv, 2011-2-15-1",
        "exportorderlist-20110215.CSV, ExportOrderDetailList-20110215.csv, 2011-2-15-1"
    })
    void the_two_files_of_a_slot_are_found_by_place_and_name(String orders, String items, String slot) {
        Samples.orders(inbox.resolve(orders));
        Samples.items(inbox.resolve(items));
        Found.Pair pair = pair(find(Slot.parse("shop", slot)));
        assertThat(pair.orders().path()).isEqualTo(inbox.resolve(orders));
        assertThat(pair.items().path()).isEqualTo(inbox.resolve(items));
        assertThat(pair.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2011-2-15/2011-2-15-11.csv", "2011-2-16/2011-2-16-1.csv", "2011-2-15-1.csv.part", "2011-2-15-3.csv", "2011-2-15/~$2011-2-15-1.csv",
        "ExportOrderList201102161120.csv", "ExportOrderList15567890123.csv", "ExportOrderList201102151120.csv.crdownload", "2011-2-14/ExportOrderList2.csv"
    })
    void other_files_are_nobodys(String name) {
        Samples.orders(inbox.resolve(name));
        assertThat(find(MORNING)).isInstanceOfSatisfying(Found.Missing.class, found -> assertThat(found.sentence().key()).startsWith("intake.both-missing"));
    }

    @Test
    void what_lies_there_under_no_name_of_a_report_is_named() {
        Samples.orders(inbox.resolve("2011-2-15/2011-2-15-1.csv.part"));
        Samples.orders(inbox.resolve("2011-2-15/库存表.csv"));
        Samples.orders(inbox.resolve("2011-2-15/.DS_Store"));
        Samples.orders(inbox.resolve("2011-2-14/ExportOrderList20110214.csv"));
        Samples.orders(inbox.resolve("orders.csv"));
        assertThat(find(MORNING)).isInstanceOfSatisfying(Found.Missing.class, found -> {
            said(found.sentence(), "intake.both-missing-among");
            assertThat(found.sentence().arguments().get(4)).isEqualTo("2011-2-15-1.csv.part, orders.csv");
        });
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "orderlist_201205241851353160.csv, orderdetail_201205241917179943.csv",
        "2011-2-15-1 (1).csv, 2011-2-15-2 (1).csv",
        "上午,下午.XLS",
        "2011-2-15-1.csv, ExportOrderDetailList201102151000.csv",
        "ExportOrderList201102151000.csv, 2011-2-15-2.csv"
    })
    void in_the_folder_of_the_day_the_header_says_what_a_file_is_whatever_its_name(String orders, String items) {
        Samples.orders(inbox.resolve("2011-2-15").resolve(orders));
        Samples.items(inbox.resolve("2011-2-15").resolve(items));
        Samples.items(inbox.resolve("2011-2-15/库存表.csv"));
        Samples.items(inbox.resolve("2011-2-15/notes.txt"));
        Found.Pair pair = pair(find(MORNING));
        assertThat(pair.orders().name()).isEqualTo(orders);
        assertThat(pair.items().name()).isEqualTo(items);
        assertThat(pair.remarks()).isEmpty();
    }

    @Test
    void more_than_two_files_of_no_known_name_are_refused_by_name() {
        for (String name : List.of("a.csv", "b.csv", "c.csv")) {
            Samples.orders(inbox.resolve("2011-2-15").resolve(name));
        }
        refused("intake.too-many");
    }

    @Test
    void of_too_many_files_those_that_another_slot_has_read_are_left_out() {
        Path read = Samples.utf8(inbox.resolve("2011-2-15/ExportOrderList201102150900.csv"), Samples.ORDER_HEADER + "\n");
        Path readItems = Samples.utf8(inbox.resolve("2011-2-15/ExportOrderDetailList201102150900.csv"), Samples.ITEM_HEADER + "\n");
        Samples.orders(inbox.resolve("2011-2-15/ExportOrderList201102151400.csv"));
        assertThat(after(MORNING, read, readItems).find(AFTERNOON))
                .isInstanceOfSatisfying(Found.Missing.class, found -> said(found.sentence(), "intake.items-missing"));
        Samples.items(inbox.resolve("2011-2-15/ExportOrderDetailList201102151400.csv"));
        assertThat(pair(after(MORNING, read, readItems).find(AFTERNOON)).orders().name()).isEqualTo("ExportOrderList201102151400.csv");
        assertThat(pair(after(MORNING, read, readItems).find(MORNING)).orders().name()).isEqualTo("ExportOrderList201102151400.csv");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'', intake.both-missing-among", "2011-2-15-11.csv, intake.items-missing"})
    void a_file_that_the_morning_has_read_is_not_taken_for_the_afternoons(String own, String said) {
        Path orders = Samples.utf8(inbox.resolve("2011-2-15/orderlist_1.csv"), Samples.ORDER_HEADER + "\n");
        Path items = Samples.items(inbox.resolve(own.isEmpty() ? "2011-2-15/orderdetail_1.csv" : "2011-2-15/ExportOrderDetailList1.csv"));
        if (!own.isEmpty()) {
            Samples.orders(inbox.resolve("2011-2-15").resolve(own));
        }
        assertThat(after(MORNING, orders, items).find(AFTERNOON))
                .isInstanceOfSatisfying(Found.Missing.class, found -> said(found.sentence(), said));
    }

    /** Taobao's names say no session, so the morning's files lie there still when the afternoon is due. */
    @Test
    void what_the_morning_has_read_is_not_the_afternoon_s_though_nothing_else_lies_there() {
        Path orders = Samples.orders(inbox.resolve("2011-2-15/ExportOrderList201102150900.csv"));
        Path items = Samples.items(inbox.resolve("2011-2-15/ExportOrderDetailList201102150900.csv"));

        assertThat(after(MORNING, orders, items).find(AFTERNOON)).isInstanceOfSatisfying(Found.Missing.class, found -> said(found.sentence(), "intake.both-missing-among"));
        assertThat(pair(after(MORNING, orders, items).find(MORNING)).orders().path()).as("its own rerun finds them").isEqualTo(orders);

        Samples.utf8(inbox.resolve("2011-2-15/ExportOrderList201102151500.csv"), Samples.ORDER_HEADER + "\n");
        Samples.utf8(inbox.resolve("2011-2-15/ExportOrderDetailList201102151500.csv"), Samples.ITEM_HEADER + "\n");
        assertThat(pair(after(MORNING, orders, items).find(AFTERNOON)).orders().name()).isEqualTo("ExportOrderList201102151500.csv");
    }

    private Inbox after(Slot slot, Path... read) {
        Set<String> hashes = Arrays.stream(read).map(file -> Content.of(file).sha256()).collect(Collectors.toSet());
        return new Inbox(inbox, "inbox", Samples.reports(), sha256 -> hashes.contains(sha256) ? Set.of(slot) : Set.of(), Instant::now, pause -> {});
    }

    @Test
    void sheets_are_found_by_the_beginning_of_their_name_the_oldest_first() throws IOException {
        sheet("库存表.csv", 300);
        sheet("2011-02-15/库存表下午.XLSX", 400);
        for (String other : List.of("2011-2-16/库存表.csv", "发货表.csv", "库存表.csv.part", "~$库存表.xlsx", "库存表.pdf", "旧库存表.csv")) {
            sheet(other, 300);
        }

        Inbox.Dropped dropped = inbox().sheets("库存表", MORNING.date());

        assertThat(dropped.ready()).containsExactly(inbox.resolve("2011-02-15/库存表下午.XLSX"), inbox.resolve("库存表.csv"));
        assertThat(dropped.growing()).isEmpty();
        assertThat(inbox().sheets("发货表", MORNING.date()).ready()).containsExactly(inbox.resolve("发货表.csv"));
    }

    @Test
    void a_sheet_that_is_still_growing_is_left_alone() throws IOException {
        sheet("库存表.csv", 300);
        sheet("库存表2.csv", 0);
        Inbox growing = new Inbox(inbox, "inbox", new Reports(IntakeSettings.defaults()), Readers.NONE, Instant::now, pause -> {
            try {
                Files.writeString(inbox.resolve("库存表2.csv"), "more", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });

        Inbox.Dropped dropped = growing.sheets("库存表", MORNING.date());

        assertThat(dropped.ready()).containsExactly(inbox.resolve("库存表.csv"));
        assertThat(dropped.growing()).containsExactly(inbox.resolve("库存表2.csv"));
    }

    private Inbox inbox() {
        return new Inbox(inbox, "inbox", new Reports(IntakeSettings.defaults()), Readers.NONE, Instant::now, pause -> {});
    }

    private void sheet(String name, long secondsOld) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "产品编号\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(secondsOld)));
    }

    @Test
    void names_of_the_shop_win_over_names_of_taobao() {
        Samples.orders(inbox.resolve("2011-2-15/2011-2-15-1.csv"));
        Samples.items(inbox.resolve("2011-2-15/2011-2-15-2.csv"));
        Samples.orders(inbox.resolve("2011-2-15/ExportOrderList201102151500.csv"));
        Samples.items(inbox.resolve("2011-2-15/ExportOrderDetailList201102151500.csv"));
        assertThat(pair(find(MORNING)).orders().name()).isEqualTo("2011-2-15-1.csv");
        assertThat(pair(find(AFTERNOON)).orders().name()).startsWith("Export");
    }

    @Test
    void more_than_one_pair_is_refused_by_name() {
        Samples.orders(inbox.resolve("2011-2-15/ExportOrderList1.csv"));
        Samples.items(inbox.resolve("2011-2-15/ExportOrderDetailList1.csv"));
        Samples.items(inbox.resolve("2011-2-15/ExportOrderDetailList2.csv"));
        assertThat(find(MORNING)).isInstanceOfSatisfying(Found.Refused.class, found -> {
            said(found.sentence(), "intake.too-many");
            assertThat(found.sentence().arguments().get(1)).contains("ExportOrderDetailList1.csv", "ExportOrderDetailList2.csv", "ExportOrderList1.csv");
        });
    }

    @ParameterizedTest
    @CsvSource({"2011-2-15-1.csv, 2011-2-15-2.csv", "ExportOrderList20110215.csv, ExportOrderDetailList20110215.csv", "ExportOrderList20110215.csv, ExportOrderList20110215 (1).csv"})
    void swapped_names_are_put_right_and_reported(String itemsFile, String ordersFile) {
        Samples.items(inbox.resolve(itemsFile));
        Samples.orders(inbox.resolve(ordersFile));
        Found.Pair pair = pair(find(MORNING));
        assertThat(pair.orders().name()).isEqualTo(ordersFile);
        assertThat(pair.items().name()).isEqualTo(itemsFile);
        assertThat(pair.remarks()).hasSize(1);
        said(pair.remarks().get(0), "intake.names-swapped");
    }

    @Test
    void a_partner_that_has_not_come_is_named() {
        Samples.items(inbox.resolve("2011-2-15-2.csv"));
        assertThat(find(MORNING)).isInstanceOfSatisfying(Found.Missing.class, found -> {
            said(found.sentence(), "intake.orders-missing");
            assertThat(found.sentence().arguments()).containsExactly("2011-2-15-1", "2011-2-15-2.csv", "2011-2-15-1");
        });
    }

    @Test
    void an_inbox_that_is_not_there_is_an_empty_one() {
        Inbox none = new Inbox(new Home(inbox.resolve("none")), Home.USUAL_SHOP, Samples.reports(), Readers.NONE);
        assertThat(none.find(MORNING)).isInstanceOf(Found.Missing.class);
    }

    @ParameterizedTest
    @CsvSource({"shop, inbox", "second, inbox/second"})
    void the_sentence_names_the_folder_below_the_home_wherever_that_lies(String shop, String shown) {
        Home home = new Home(inbox.resolve("inbox/of/the/server"));
        assertThat(new Inbox(home, shop, Samples.reports(), Readers.NONE).find(MORNING))
                .isInstanceOfSatisfying(Found.Missing.class, found -> assertThat(found.sentence().arguments()).contains(shown));
    }

    @Test
    void the_same_content_twice_is_refused() {
        Samples.orders(inbox.resolve("2011-2-15-1.csv"));
        Samples.orders(inbox.resolve("2011-2-15-2.csv"));
        refused("intake.same-content");
    }

    @Test
    void two_order_reports_are_refused() {
        Samples.orders(inbox.resolve("2011-2-15-1.csv"));
        Samples.utf8(inbox.resolve("2011-2-15-2.csv"), Samples.ORDER_HEADER);
        refused("intake.two-orders");
    }

    @Test
    void two_item_reports_are_refused() {
        Samples.items(inbox.resolve("2011-2-15-1.csv"));
        Samples.utf8(inbox.resolve("2011-2-15-2.csv"), Samples.ITEM_HEADER);
        refused("intake.two-items");
    }

    @Test
    void a_file_that_is_neither_report_is_refused() {
        Samples.orders(inbox.resolve("2011-2-15-1.csv"));
        Samples.utf8(inbox.resolve("2011-2-15-2.csv"), "订单编号,b,c\n");
        assertThat(refused("intake.neither-report").arguments()).endsWith("b, c");
    }

    @Test
    void a_report_without_its_header_is_refused_and_nothing_of_its_first_row_is_quoted() {
        Samples.orders(inbox.resolve("2011-2-15-1.csv"));
        Samples.utf8(inbox.resolve("2011-2-15-2.csv"), "6211218218262938,橘子汽水146,13800038205,何雨\n");

        assertThat(refused("intake.no-header").arguments()).containsExactly("2011-2-15-2.csv", "1");
    }

    @Test
    void cells_of_a_row_without_any_known_column_are_not_quoted_for_they_may_be_names() {
        Samples.orders(inbox.resolve("2011-2-15-1.csv"));
        Samples.utf8(inbox.resolve("2011-2-15-2.csv"), "何雨,橘子汽水\n");

        assertThat(refused("intake.no-report").arguments()).hasSize(4).noneMatch(said -> said.contains("何雨") || said.contains("橘子"));
    }

    @Test
    void a_file_that_ends_inside_a_cell_is_left_alone() throws IOException {
        Samples.orders(inbox.resolve("2011-2-15-1.csv"));
        byte[] whole = Files.readAllBytes(Samples.items(inbox.resolve("2011-2-15-2.csv")));
        Samples.write(inbox.resolve("2011-2-15-2.csv"), Arrays.copyOf(whole, whole.length - 6));
        assertThat(find(MORNING)).isInstanceOfSatisfying(Found.NotReady.class, found -> said(found.sentence(), "intake.quote-open"));
    }

    @Test
    void a_file_still_growing_is_left_alone() {
        Samples.orders(inbox.resolve("2011-2-15-1.csv"));
        Path growing = Samples.items(inbox.resolve("2011-2-15-2.csv"));
        Inbox busy = new Inbox(inbox, "inbox", Samples.reports(), Readers.NONE, Instant::now, length -> append(growing));
        assertThat(busy.find(MORNING)).isInstanceOfSatisfying(Found.NotReady.class, found -> {
            said(found.sentence(), "intake.still-growing");
            assertThat(found.sentence().arguments()).containsExactly("2011-2-15-2.csv");
        });
    }

    @Test
    void an_old_file_is_looked_at_once() throws IOException {
        Path orders = Samples.orders(inbox.resolve("2011-2-15-1.csv"));
        Path items = Samples.items(inbox.resolve("2011-2-15-2.csv"));
        for (Path file : new Path[] {orders, items}) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(61)));
        }
        Inbox quiet = new Inbox(inbox, "inbox", Samples.reports(), Readers.NONE, Instant::now, length -> {
            throw new AssertionError("a second look");
        });
        assertThat(quiet.find(MORNING)).isInstanceOf(Found.Pair.class);
    }

    private Sentence refused(String key) {
        Found found = find(MORNING);
        assertThat(found).isInstanceOf(Found.Refused.class);
        Sentence sentence = ((Found.Refused) found).sentence();
        said(sentence, key);
        return sentence;
    }

    private Found find(Slot slot) {
        return new Inbox(inbox, "inbox", Samples.reports(), Readers.NONE, Instant::now, length -> {}).find(slot);
    }

    private static Found.Pair pair(Found found) {
        assertThat(found).isInstanceOf(Found.Pair.class);
        return (Found.Pair) found;
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, Samples.ITEM + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void said(Sentence sentence, String key) {
        assertThat(sentence.key()).isEqualTo(key);
        for (Language language : Language.values()) {
            assertThat(new Wording(language).say(sentence)).doesNotContain("{").isNotBlank();
        }
    }
}
