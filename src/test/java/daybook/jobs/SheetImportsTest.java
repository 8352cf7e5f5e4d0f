package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.database.NamedLocks;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.orders.DemandStore;
import daybook.slot.Home;
import daybook.reconciliation.SheetImport;
import daybook.reconciliation.SheetImport.Kind;
import daybook.reconciliation.SheetImportStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;

@OnBothDatabases
class SheetImportsTest {
    private static final String STOCK = "产品编号,产品名称,颜色,尺码,库存量,次品数,进货价,供货商,供货商电话,采购员,状态\n";
    private static final String SHIPMENTS = "订单编号,订单号,快递公司,快递单号,发货时间\n";

    private final Peer peer;
    private final Books books;
    private final SheetImports imports;
    private int dropped;

    SheetImportsTest(Peer peer) {
        this.peer = peer;
        this.books = Books.empty(peer);
        this.imports = books.get(SheetImports.class);
    }

    @BeforeEach
    void the_stock_of_the_tests() {
        taken(imports.stock(Home.USUAL_SHOP, file("begin.csv", stock(18, 4, 3))));
    }

    @AfterEach
    void no_break_stays() {
        books.hooks().forget();
        stock("UPDATE sku SET listed = TRUE, on_hand = CASE id WHEN 1 THEN 18 WHEN 2 THEN 4 ELSE 3 END");
    }

    private void stock(String sql) {
        books.jdbc().update(sql);
    }

    private static String stock(Object small, Object medium, Object striped) {
        return STOCK + "WLY0QU1098,收腰连衣裙,杏色,S," + small + ",0,72.00,锦裳服饰厂,0571-86000121,陈芸,正常\n"
                + "WLY0QU1098,收腰连衣裙,杏色,M," + medium + ",0,72.00,锦裳服饰厂,0571-86000121,陈芸,正常\n"
                + "WLT3HX6071,针织衫,条纹,L," + striped + ",0,41.00,南风制衣,0757-82000456,陈芸,正常\n";
    }

    private Path file(String name, String content) {
        try {
            Path folder = Files.createDirectories(books.folder("outside").resolve(String.valueOf(dropped++)));
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drop(String name, String content) {
        books.dropNamed(MORNING, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private List<Loading> run(String job) {
        return imports.fromInbox(books.get(JobDefinitions.class).named(job).orElseThrow(), Home.USUAL_SHOP, MORNING.date());
    }

    private Loading ship(String... rows) {
        return imports.shipments(Home.USUAL_SHOP, file("发货表.csv", SHIPMENTS + String.join("\n", rows) + "\n"));
    }

    private static Loading taken(Loading loading) {
        assertThat(loading.exit()).as(loading.sentence().toString()).isEqualTo(Exit.DONE);
        return loading;
    }

    private List<Integer> onHand() {
        return books.jdbc().queryForList("SELECT on_hand FROM sku WHERE id <= 3 ORDER BY id", Integer.class);
    }

    private List<String> states(String kind) {
        return books.jdbc().query(
                "SELECT state, row_count, taken, wrong FROM sheet_import WHERE kind = ? ORDER BY id DESC LIMIT 2",
                (row, i) -> row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3) + " " + row.getInt(4),
                kind);
    }

    private static long nano() {
        return System.nanoTime();
    }

    /** Another node took it for dead, and has read a newer one meanwhile. */
    @Test
    void a_sheet_that_was_called_failed_by_others_is_not_taken() {
        books.hooks().before("importStock", () -> books.jdbc().update("UPDATE sheet_import SET state = 'FAILED' WHERE state = 'RUNNING'"));
        Loading late = imports.stock(Home.USUAL_SHOP, file("late.csv", stock(1, 1, 1) + "\n"));
        assertThat(late.exit()).isEqualTo(Exit.FAILED);
        assertThat(onHand()).containsExactly(18, 4, 3);
        assertThat(states("STOCK").get(0)).startsWith("FAILED");
    }

    /** Died between the copy and the word of it. */
    @Test
    void a_folder_that_a_process_left_that_died_is_used_again() throws IOException {
        Path archive = books.home().sheetArchive(Home.USUAL_SHOP, "shipment-import");
        ship();
        Path first;
        try (var folders = Files.list(archive)) {
            first = folders.findFirst().orElseThrow();
        }
        Path left = Files.createDirectories(first.resolveSibling(first.getFileName().toString().replaceFirst("\\d$", "2")));
        Files.writeString(left.resolve(".发货表.csv.part"), "half");

        ship("x,1,顺丰,SF1,2011-02-15 18:00:00");

        assertThat(left).isDirectoryContaining("glob:**/发货表.csv").isDirectoryNotContaining("glob:**/.*");
        Path next = left.resolveSibling(first.getFileName().toString().replaceFirst("\\d$", "3"));
        assertThat(next).doesNotExist();

        Path unknown = Files.writeString(Files.createDirectories(next).resolve("发货表.csv"), "a sheet that restored books do not know");
        ship("y,1,顺丰,SF2,2011-02-15 18:00:00");
        assertThat(unknown).hasContent("a sheet that restored books do not know");
    }

    @Test
    void a_stock_sheet_in_the_inbox_is_taken_once_and_kept_as_it_came() throws IOException {
        String sheet = stock(20, 4, nano() % 1000);
        drop("库存表.csv", sheet);

        Loading loading = taken(run("stock-import").get(0));
        assertThat(loading.sentence().arguments()).startsWith("库存表.csv", "3", "3", "0");
        assertThat(loading.workbook()).isNull();
        assertThat(onHand()).startsWith(20, 4);
        assertThat(states("STOCK").get(0)).isEqualTo("DONE 3 3 0");
        try (Stream<Path> archived = Files.walk(books.folder("archive").resolve("stock-import"))) {
            assertThat(archived.filter(path -> path.endsWith("库存表.csv"))).singleElement().satisfies(copy -> assertThat(copy).hasContent(sheet.strip()));
        }
        assertThat(books.folder("reports")).doesNotExist();

        stock("UPDATE sku SET on_hand = 7 WHERE id = 1");
        assertThat(taken(run("stock-import").get(0)).sentence().key()).isEqualTo("run.sheets-known");
        assertThat(onHand()).startsWith(7, 4);
    }

    @Test
    void shipments_beyond_all_measure_lower_the_stock_as_far_as_its_column_goes() {
        taken(imports.stock(Home.USUAL_SHOP, file("stock.csv", stock(3, 4, nano() % 1000))));
        Export export = Export.anExport();
        for (int index = 1; index <= 3; index++) {
            export.orders(Sale.anOrder(index).itemWith("购买数量", "999999999").with("宝贝总数量", "999999999"));
        }
        books.run(MORNING, export);

        String parcels = ",,圆通,YT%s,2011-02-15 16:00:00";
        taken(ship(Sale.number(1) + parcels.formatted(1), Sale.number(2) + parcels.formatted(2)));
        taken(ship(Sale.number(3) + parcels.formatted(3)));
        assertThat(onHand()).contains(-1_000_000_000);
        assertThat(books.standing(3)).startsWith("SHIPPED");
    }

    /** It came after the last look of its day, or no process ran. */
    @Test
    void a_sheet_in_the_folder_of_an_earlier_day_is_taken_but_no_stock_sheet_that_others_have_overtaken() {
        books.run(MORNING, Export.ofClean(1, 1));
        JobDefinition shipments = books.get(JobDefinitions.class).named("shipment-import").orElseThrow();
        JobDefinition stocks = books.get(JobDefinitions.class).named("stock-import").orElseThrow();
        drop("发货表.csv", SHIPMENTS + Sale.number(1) + ",,圆通,YT1,2011-02-15 16:00:00\n");

        assertThat(imports.fromInbox(shipments, Home.USUAL_SHOP, MORNING.date().plusDays(15))).extracting(loading -> loading.sentence().key()).containsExactly("run.sheets-none");
        taken(imports.fromInbox(shipments, Home.USUAL_SHOP, MORNING.date().plusDays(14)).get(0));
        assertThat(books.standing(1)).startsWith("SHIPPED");

        drop("库存表.csv", stock(1, 1, nano() % 1000));
        taken(imports.stock(Home.USUAL_SHOP, file("given.csv", stock(20, 4, nano() % 1000))));
        assertThat(imports.fromInbox(stocks, Home.USUAL_SHOP, MORNING.date().plusDays(1))).extracting(loading -> loading.sentence().key()).containsExactly("run.sheets-known");
        assertThat(onHand()).as("what was counted later").startsWith(20, 4);
        taken(imports.fromInbox(stocks, Home.USUAL_SHOP, MORNING.date()).get(0));
        assertThat(onHand()).as("on its own day it is taken as it comes").startsWith(1, 1);
    }

    @Test
    void the_newest_stock_sheet_given_again_changes_nothing_but_an_older_one_does() {
        Path older = file("older.csv", stock(11, 4, nano() % 1000));
        Path newer = file("newer.csv", stock(12, 4, nano() % 1000));
        taken(imports.stock(Home.USUAL_SHOP, older));
        taken(imports.stock(Home.USUAL_SHOP, newer));
        stock("UPDATE sku SET on_hand = 10 WHERE id = 1");

        assertThat(taken(imports.stock(Home.USUAL_SHOP, newer)).sentence().key()).isEqualTo("run.sheet-known");
        assertThat(onHand()).startsWith(10);
        taken(imports.stock(Home.USUAL_SHOP, older));
        assertThat(onHand()).startsWith(11);
    }

    @Test
    void wrong_rows_are_marked_and_the_others_taken() {
        Loading loading = taken(imports.stock(Home.USUAL_SHOP, file("库存表.csv", stock(19, "约" + nano(), 5))));

        assertThat(onHand()).containsExactly(19, 4, 5);
        assertThat(states("STOCK").get(0)).isEqualTo("DONE 3 2 1");
        assertThat(Objects.requireNonNull(loading.workbook())).exists();
        assertThat(Objects.requireNonNull(loading.workbook()).toString()).contains("reports/stock-import/").endsWith(".xlsx");
    }

    @Test
    void the_marked_workbook_can_be_mended_and_loaded_as_a_sheet() {
        Loading marked = taken(imports.stock(Home.USUAL_SHOP, file("库存表.csv", stock(19, "约" + nano(), 5))));
        stock("UPDATE sku SET on_hand = 1 WHERE id = 1");

        assertThat(taken(imports.stock(Home.USUAL_SHOP, Objects.requireNonNull(marked.workbook()))).sentence().arguments()).contains("3", "2", "1");
        assertThat(onHand()).startsWith(19);
    }

    @Test
    void a_sheet_with_other_columns_is_refused_each_time_it_is_seen_and_kept_once() throws IOException {
        drop("库存表.csv", "产品编号,库存量\nWLY0QU1098," + nano() + "\n");
        for (int i = 0; i < 2; i++) {
            Loading loading = run("stock-import").get(0);
            assertThat(loading.exit()).isEqualTo(Exit.UNUSABLE);
            assertThat(loading.sentence().key()).isEqualTo("stock.columns-missing");
        }
        assertThat(onHand()).containsExactly(18, 4, 3);
        assertThat(states("STOCK")).containsExactly("REFUSED 0 0 0", "REFUSED 0 0 0");
        try (Stream<Path> archived = Files.walk(books.folder("archive").resolve("stock-import"))) {
            assertThat(archived.filter(path -> path.endsWith("库存表.csv"))).hasSize(1);
        }
    }

    /** The power went before all of it was on the disk, or somebody has changed it. */
    @Test
    void a_copy_that_was_cut_is_not_read_in_place_of_the_sheet() throws IOException {
        Path reports = Files.createFile(books.folder("reports"));
        Path sheet = file("库存表.csv", stock(19, "约" + nano(), 5));
        assertThat(imports.stock(Home.USUAL_SHOP, sheet).exit()).isEqualTo(Exit.FAILED);
        Files.delete(reports);
        List<Path> copies;
        try (Stream<Path> archived = Files.walk(books.folder("archive").resolve("stock-import"))) {
            copies = archived.filter(path -> path.endsWith("库存表.csv")).toList();
        }
        for (Path copy : copies) {
            Files.writeString(copy, stock(19, 4, 5).lines().limit(2).collect(Collectors.joining("\n")));
        }

        assertThat(taken(imports.stock(Home.USUAL_SHOP, sheet)).sentence().arguments()).containsSequence("3", "2", "1");
        assertThat(onHand()).containsExactly(19, 4, 5);
    }

    @Test
    void a_sheet_whose_workbook_cannot_be_written_is_not_taken_and_is_tried_again() throws IOException {
        Path reports = Files.createFile(books.folder("reports"));
        Path sheet = file("库存表.csv", stock(19, "约" + nano(), 5));

        Loading failed = imports.stock(Home.USUAL_SHOP, sheet);
        assertThat(failed.exit()).isEqualTo(Exit.FAILED);
        assertThat(failed.sentence().key()).isEqualTo("run.sheet-failed");
        assertThat(failed.sentence().arguments()).startsWith("库存表.csv").last().asString().as("what hindered it").contains("reports");
        assertThat(onHand()).containsExactly(18, 4, 3);
        assertThat(states("STOCK").get(0)).isEqualTo("FAILED 0 0 0");

        Files.delete(reports);
        taken(imports.stock(Home.USUAL_SHOP, sheet));
        assertThat(onHand()).containsExactly(19, 4, 5);
    }

    /** It lies in the inbox still, and says what there was before. */
    @Test
    void a_stock_sheet_that_failed_is_not_taken_once_a_later_one_was() throws IOException {
        Path reports = Files.createFile(books.folder("reports"));
        drop("库存表-1.csv", stock(19, "约" + nano(), 5));
        assertThat(run("stock-import")).extracting(Loading::exit).containsExactly(Exit.FAILED);
        Files.delete(reports);
        drop("库存表-2.csv", stock(17, 4, nano() % 1000));

        assertThat(run("stock-import")).as("one that only failed is tried again").extracting(Loading::exit).containsExactly(Exit.DONE, Exit.DONE);
        assertThat(onHand()).startsWith(17);

        Files.move(books.folder("reports"), books.folder("reports-away"));
        Files.createFile(books.folder("reports"));
        drop("库存表-3.csv", stock(16, "约" + nano(), 5));
        assertThat(run("stock-import")).extracting(Loading::exit).containsExactly(Exit.FAILED);
        Files.delete(books.folder("reports"));
        Files.move(books.folder("reports-away"), books.folder("reports"));
        taken(imports.stock(Home.USUAL_SHOP, file("given.csv", stock(15, 4, nano() % 1000))));
        assertThat(run("stock-import")).extracting(loading -> loading.sentence().key()).containsExactly("run.sheets-known");
        assertThat(onHand()).startsWith(15);
    }

    /** Of those that a look finds the oldest is taken first, whatever stopped both at the look before. */
    @Test
    void of_two_stock_sheets_that_failed_the_newer_one_is_what_there_is() throws IOException {
        Path reports = Files.createFile(books.folder("reports"));
        drop("库存表-1.csv", stock(19, "约" + nano(), 5));
        drop("库存表-2.csv", stock(17, "约" + nano(), 5));
        assertThat(run("stock-import")).extracting(Loading::exit).containsExactly(Exit.FAILED, Exit.FAILED);
        Files.delete(reports);

        assertThat(run("stock-import")).extracting(Loading::exit).containsExactly(Exit.DONE, Exit.DONE);

        assertThat(onHand()).startsWith(17);
        assertThat(run("stock-import")).extracting(loading -> loading.sentence().key()).containsExactly("run.sheets-known");
    }

    @Test
    void a_tracking_number_is_kept_as_it_is_searched_for_and_not_at_all_where_its_digits_are_gone() {
        books.run(MORNING, Export.ofClean(1, 3));
        Loading loading = ship(Sale.number(1) + ",,圆通,No:75134 000111,2011-2-15", Sale.number(2) + ",,圆通,7.51342E+13,2011-2-15", Sale.number(3) + ",,圆通,no：yt1,2011-2-15");

        assertThat(loading.sentence().arguments()).contains("3", "2", "1");
        assertThat(books.jdbc().queryForList("SELECT tracking_number FROM shipment ORDER BY internal_number", String.class)).containsExactly("75134000111", "YT1");
        books.jdbc().update("UPDATE shipment SET tracking_number = 'NO:75134000111' WHERE tracking_number = '75134000111'"); // as it was kept once
        ship(Sale.number(1) + ",,圆通,75134000111,2011-2-15", Sale.number(2) + ",,圆通,3E1234567890,2011-2-15");
        assertThat(books.jdbc().queryForList("SELECT tracking_number FROM shipment ORDER BY internal_number", String.class)).containsExactly("NO:75134000111", "3E1234567890", "YT1");
    }

    @Test
    void sheets_are_not_read_by_two_at_once() {
        try (NamedLocks.Held held = books.get(NamedLocks.class).take("sheets").orElseThrow()) {
            assertThat(held.stillHeld()).isTrue();
            for (Loading refused : List.of(ship("1,,圆通,YT1,2011-2-15"), run("stock-import").get(0), run("shipment-import").get(0))) {
                assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
                assertThat(refused.sentence().key()).isEqualTo("run.sheets-running");
            }
        }
        assertThat(run("shipment-import").get(0).sentence().key()).isEqualTo("run.sheets-none");
    }

    @Test
    void of_two_programs_that_take_a_sheet_one_is_refused() {
        List<Loading> meanwhile = new ArrayList<>();
        books.hooks().before("importStock", () -> meanwhile.add(ship("1,,圆通,YT1,2011-2-15")));
        taken(imports.stock(Home.USUAL_SHOP, file("库存表.csv", stock(19, 4, nano() % 1000))));

        assertThat(meanwhile).extracting(Loading::exit).containsExactly(Exit.REFUSED);
    }

    private long internal(int index) {
        return Objects.requireNonNull(books.jdbc()
                .queryForObject("SELECT internal_number FROM customer_order WHERE order_number = ?", Long.class, Sale.number(index)));
    }

    private long demandOf(int index) {
        return Objects.requireNonNull(books.jdbc()
                .queryForObject("SELECT COALESCE(SUM(pieces), 0) FROM demand_delta WHERE internal_number = ?", Long.class, internal(index)));
    }

    private void demand(int... indexes) {
        List<Long> orders = new ArrayList<>();
        for (int index : indexes) {
            if (demandOf(index) == 0) {
                orders.add(internal(index));
            }
        }
        new daybook.orders.DemandStore(books.jdbc()).postApproved(orders, "test", MORNING.date().atStartOfDay());
    }

    @Test
    void a_shipment_sets_the_order_shipped_lowers_the_stock_and_ends_the_demand() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2).item("WLT3HX6071", "颜色：条纹;尺码：L", "10.00", 5), anOrder(3)));
        demand(1, 2, 3);
        String decided = decided();

        Loading loading = taken(ship(
                Sale.number(1) + ",,圆通,yt 1,2011-2-15 16:30", "," + internal(2) + ",顺丰,SF1,2011/2/15", Sale.number(1) + ",,圆通,YT1,2011-2-15 16:30"));

        assertThat(loading.sentence().arguments()).containsExactly("发货表.csv", "3", "3", "0", "2", "0", "1");
        assertThat(loading.workbook()).isNull();
        assertThat(books.standing(1)).isEqualTo("SHIPPED in 2011-2-15-1");
        assertThat(books.standing(2)).isEqualTo("SHIPPED in 2011-2-15-1");
        assertThat(books.standing(3)).isEqualTo("APPROVED in 2011-2-15-1");
        assertThat(onHand()).containsExactly(18, 2, -2);
        assertThat(List.of(demandOf(1), demandOf(2), demandOf(3))).containsExactly(0L, 0L, 1L);
        assertThat(books.log(1)).endsWith("SHIPPED");
        assertThat(decided()).isEqualTo(decided);
        assertThat(books.jdbc().query(
                        "SELECT s.internal_number, courier, tracking_number, shipped_at, i.actor FROM shipment s JOIN sheet_import i ON i.id = s.sheet_id"
                                + " ORDER BY 1",
                        (row, i) -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                                + row.getObject(4, java.time.LocalDateTime.class) + " " + row.getString(5)))
                .containsExactly(internal(1) + " 圆通 YT1 2011-02-15T16:30 shipment-import", internal(2) + " 顺丰 SF1 2011-02-15T00:00 shipment-import");
        assertThat(books.jdbc().queryForList("SELECT detail FROM order_log WHERE action = 'SHIPPED' AND actor = 'shipment-import' ORDER BY id", String.class))
                .containsExactly("圆通 YT1", "顺丰 SF1");
    }

    private String decided() {
        return books.jdbc().queryForList("SELECT decided_run, decided_by, decided_at FROM customer_order ORDER BY internal_number").toString();
    }

    @Test
    void what_cannot_be_shipped_is_a_finding_and_the_order_stays_as_it_is() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2).without("收货人姓名"), anOrder(3), anOrder(4), anOrder(5)));
        books.jdbc().update("UPDATE customer_order SET status = 'CLOSED' WHERE order_number = ?", Sale.number(3));
        books.jdbc().update("UPDATE customer_order SET status = 'FRAUD' WHERE order_number = ?", Sale.number(4));

        List<String> kinds = kinds(
                Sale.number(1) + ",,圆通,YT1,2011-2-15", "9999999999999,,圆通,YT1,2011-2-15", Sale.number(2) + ",,圆通,YT1,2011-2-15",
                Sale.number(3) + ",,圆通,YT1,2011-2-15", Sale.number(4) + ",,圆通,YT1,2011-2-15", "6.2E+15,,圆通,YT1,2011-2-15", ",,圆通,YT1,2011-2-15",
                ",RE100001,圆通,YT1,2011-2-15", Sale.number(5) + ",,,,", Sale.number(5) + ",,圆通,YT1,昨天", Sale.number(5) + ",,圆通,YT1,2091-2-15",
                Sale.number(5) + "," + internal(1) + ",圆通,YT1,2011-2-15", Sale.number(2) + ",,圆通,,2011-2-15");

        assertThat(kinds).containsExactly(
                "3 未收 账本里没有", "4 未收 等待审核", "5 未收 已关闭", "6 未收 已标为欺诈", "7 未收 不是订单编号", "8 未收 没有订单编号", "9 未收 不是订单编号",
                "10 未收 不能为空", "11 未收 不是时间", "12 未收 还没有到", "13 未收 的订单号", "14 未收 等待审核+不能为空");
        assertThat(Stream.of(1, 2, 3, 4, 5).map(books::standing).map(standing -> standing.replaceAll(" .*", "")))
                .containsExactly("SHIPPED", "AWAITING_APPROVAL", "CLOSED", "FRAUD", "APPROVED");
        assertThat(onHand()).containsExactly(18, 3, 3);
    }

    /** Line, result and a word of the problem of each row that has one, as the workbook shows them. */
    private List<String> kinds(String... rows) {
        Loading loading = taken(ship(rows));
        List<String> words = List.of(
                "账本里没有", "等待审核", "已关闭", "已标为欺诈", "没有订单编号", "不是订单编号", "不能为空", "不是时间", "还没有到", "的订单号", "追加包裹");
        List<String> found = new ArrayList<>();
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(Files.newInputStream(Objects.requireNonNull(loading.workbook())))) {
            book.getSheet("发货表").forEach(row -> {
                String problems = row.getRowNum() == 0 ? "" : row.getCell(7).getStringCellValue();
                if (!problems.isEmpty()) {
                    found.add((int) row.getCell(5).getNumericCellValue() + " " + row.getCell(6).getStringCellValue() + " "
                            + words.stream().filter(problems::contains).collect(Collectors.joining("+")));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Test
    void one_more_parcel_of_an_order_is_kept_and_reported_and_ships_nothing_again() {
        books.run(MORNING, Export.of(anOrder(1)));
        taken(ship(Sale.number(1) + ",,圆通,YT1,2011-2-15"));

        assertThat(kinds(Sale.number(1) + ",,圆通,YT1,2011-2-15", Sale.number(1) + ",,圆通,YT2,2011-2-16")).containsExactly("3 已收 追加包裹");
        assertThat(books.log(1)).endsWith("SHIPPED", "PARCEL");
        assertThat(onHand()).containsExactly(18, 3, 3);
        assertThat(books.jdbc().queryForList("SELECT tracking_number FROM shipment ORDER BY 1", String.class)).containsExactly("YT1", "YT2");
    }

    @Test
    void the_same_shipment_sheet_is_recognised_and_of_another_shop_it_is_another() {
        books.run(MORNING, Export.of(anOrder(1)));
        Path sheet = file("发货表.csv", SHIPMENTS + Sale.number(1) + ",,圆通,Y" + nano() + ",2011-2-15\n");

        assertThat(taken(imports.shipments("another", sheet)).workbook()).isNotNull();
        assertThat(books.standing(1)).startsWith("APPROVED");
        assertThat(taken(imports.shipments(Home.USUAL_SHOP, sheet)).sentence().key()).isEqualTo("run.shipments-loaded");
        assertThat(books.standing(1)).startsWith("SHIPPED");
        assertThat(taken(imports.shipments(Home.USUAL_SHOP, sheet)).sentence().key()).isEqualTo("run.sheet-known");
        drop("发货表.csv", SHIPMENTS + Sale.number(1) + ",,圆通,Z" + nano() + ",2011-2-15\n");
        assertThat(taken(run("shipment-import").get(0)).sentence().key()).isEqualTo("run.shipments-loaded");
        assertThat(taken(run("shipment-import").get(0)).sentence().key()).isEqualTo("run.sheets-known");
    }

    @Test
    void rows_that_were_left_are_tried_again_once_their_orders_may_be_approved() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2).without("收货人姓名")));
        String sheet = SHIPMENTS + Sale.number(1) + ",,圆通,P" + nano() + ",2011-2-15\n" + Sale.number(2) + ",,圆通,Q" + nano() + ",2011-2-15\n";
        drop("发货表.csv", sheet);
        assertThat(taken(run("shipment-import").get(0)).sentence().arguments()).containsExactly("发货表.csv", "2", "1", "1", "1", "0", "0");
        taken(run("shipment-import").get(0)); // the import has posted in the same second, which is worth one more look
        assertThat(taken(run("shipment-import").get(0)).sentence().key()).isEqualTo("run.sheets-known");
        Loading still = taken(imports.shipments(Home.USUAL_SHOP, file("发货表.csv", sheet)));
        assertThat(still.sentence().key()).as("by hand it is looked at whenever somebody wants").isEqualTo("run.shipments-still");
        assertThat(still.workbook()).isNull();
        assertThat(books.jdbc().queryForList(
                        "SELECT DISTINCT folder FROM sheet_import WHERE sha256 = (SELECT sha256 FROM sheet_import ORDER BY id DESC LIMIT 1)", String.class))
                .as("one copy of it is enough").hasSize(1);

        books.get(DemandStore.class).postApproved(List.of(approved(2)), "lead", java.time.LocalDateTime.of(2099, 1, 1, 0, 0));
        Loading again = taken(run("shipment-import").get(0));
        assertThat(again.sentence().arguments()).containsExactly("发货表.csv", "2", "2", "0", "1", "0", "1");
        assertThat(books.standing(2)).startsWith("SHIPPED");
        assertThat(onHand()).as("each left the shelf once").containsExactly(18, 2, 3);
        assertThat(taken(run("shipment-import").get(0)).sentence().key()).isEqualTo("run.sheets-known");
    }

    @Test
    void rows_that_were_left_and_went_by_another_sheet_are_told_though_nothing_is_shipped_by_this_one() {
        books.run(MORNING, Export.of(anOrder(1).without("收货人姓名"), anOrder(2).without("收货人姓名")));
        String second = Sale.number(2) + ",,圆通,Q" + nano() + ",2011-2-15";
        String sheet = SHIPMENTS + Sale.number(1) + ",,圆通,P" + nano() + ",2011-2-15\n" + second + "\n";
        taken(imports.shipments(Home.USUAL_SHOP, file("发货表.csv", sheet)));
        approved(2);
        taken(ship(second));

        Loading again = taken(imports.shipments(Home.USUAL_SHOP, file("发货表.csv", sheet)));

        assertThat(again.sentence().arguments()).containsExactly("发货表.csv", "2", "1", "1", "0", "0", "1");
        assertThat(again.workbook()).as("with one row to mend instead of two").isNotNull();
    }

    private long approved(int index) {
        books.jdbc().update(
                "UPDATE customer_order SET status = 'APPROVED', decided_run = NULL, decided_by = 'lead' WHERE order_number = ?", Sale.number(index));
        return internal(index);
    }

    @Test
    void more_orders_than_one_list_holds_are_shipped_in_one_go() {
        books.run(MORNING, Export.ofClean(1, 950));
        String[] rows = new String[950];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (i % 2 == 0 ? Sale.number(i + 1) + "," : "," + internal(i + 1)) + ",圆通,YT" + i + ",2011-2-15";
        }

        assertThat(taken(ship(rows)).sentence().arguments()).containsExactly("发货表.csv", "950", "950", "0", "950", "0", "0");
        assertThat(onHand()).containsExactly(18, 4 - 950, 3);
    }

    @Test
    void what_a_person_approved_and_was_shipped_since_stands_in_the_next_download() {
        books.run(MORNING, Export.of(anOrder(1), anOrder(2).without("收货人姓名")));
        books.approve(2);
        taken(ship(Sale.number(1) + ",,圆通,Y" + nano() + ",2011-2-15", Sale.number(2) + ",,圆通,Y" + nano() + ",2011-2-15"));

        assertThat(books.run(AFTERNOON, Export.of(anOrder(3))).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(2)).isEqualTo("SHIPPED in 2011-2-15-2");
        assertThat(books.standing(1)).isEqualTo("SHIPPED in 2011-2-15-1");
    }

    @Test
    void a_shipment_that_fails_in_the_middle_changes_nothing() {
        books.run(MORNING, Export.of(anOrder(1)));
        books.jdbc().update("INSERT INTO demand_delta (internal_number, line_no, sku_id, posting_id, pieces) VALUES (?, 99, 0, 0, 5)", internal(1));
        books.jdbc().execute("ALTER TABLE demand_posting ADD CONSTRAINT not_shipped CHECK (cause <> 'SHIPPED')");
        try {
            assertThat(ship(Sale.number(1) + ",,圆通,Y" + nano() + ",2011-2-15").exit()).isEqualTo(Exit.FAILED);
            assertThat(books.standing(1)).startsWith("APPROVED");
            assertThat(onHand()).containsExactly(18, 4, 3);
            assertThat(books.log(1)).doesNotContain("SHIPPED");
            assertThat(books.jdbc().queryForList("SELECT 1 FROM shipment", Integer.class)).isEmpty();
        } finally {
            books.jdbc().execute("ALTER TABLE demand_posting DROP CONSTRAINT not_shipped");
        }
    }

    @Test
    void a_program_that_died_while_it_took_a_sheet_does_not_stand_in_the_way() {
        books.jdbc().update("INSERT INTO sheet_import (kind, shop, name, sha256, folder, actor, at, row_count, taken, wrong, state)"
                + " SELECT 'STOCK', shop, name, 'dead', folder, actor, at, 0, 0, 0, 'RUNNING' FROM sheet_import WHERE kind = 'STOCK' AND state = 'DONE' ORDER BY id DESC LIMIT 1");
        try (Books other = Books.another(peer)) {
            taken(other.get(SheetImports.class).stock(Home.USUAL_SHOP, file("库存表.csv", stock(19, 4, nano() % 1000))));
        }
        assertThat(books.jdbc().queryForList("SELECT state FROM sheet_import WHERE sha256 = 'dead'", String.class)).containsOnly("FAILED");
    }

    /** The database went away, or the framework's own tables did, when the rows of the sheet and the word of them were stored for good. */
    @Test
    void a_sheet_whose_rows_are_stored_is_taken_though_the_framework_could_not_note_the_end_of_its_job() throws Exception {
        Path sheet = file("库存表.csv", stock(20, 4, 7));
        SheetImportStore store = books.get(SheetImportStore.class);
        SheetLaunch launch = new SheetLaunch(losingTheEnd(books.get(JobOperator.class)), Map.of(Kind.STOCK, books.get("stockImport", Job.class)), store, books.get(TakeSheet.class));
        SheetLock.Permit permit = books.get(SheetLock.class).begin().orElseThrow();
        try {
            String folder = Archive.keepSheet(sheet, Sha256.of(sheet), books.home().sheetArchive(Home.USUAL_SHOP, Kind.STOCK.job()), MORNING.day(), known -> false);
            long id = store.begin(new SheetImport(0, Kind.STOCK, Home.USUAL_SHOP, "库存表.csv", Sha256.of(sheet), folder, "x", LocalDateTime.parse("2011-02-15T08:00:00"), SheetImport.State.RUNNING));

            assertThat(launch.start(store.get(id), Bringer.unknown("x")).exit()).isEqualTo(Exit.DONE);
            assertThat(store.isTaken(id)).isTrue();
        } finally {
            permit.close();
        }
        assertThat(onHand()).containsExactly(20, 4, 7);
        stock("UPDATE sku SET on_hand = 19 WHERE id = 1");
        assertThat(taken(imports.stock(Home.USUAL_SHOP, sheet)).sentence().key()).as("what has left since would come back").isEqualTo("run.sheet-known");
        assertThat(onHand()).containsExactly(19, 4, 7);
    }

    private static JobOperator losingTheEnd(JobOperator operator) {
        return (JobOperator) Proxy.newProxyInstance(JobOperator.class.getClassLoader(), new Class<?>[] {JobOperator.class}, (proxy, method, arguments) -> {
            Object done = method.invoke(operator, arguments);
            if (done instanceof JobExecution execution) {
                assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
                execution.setStatus(BatchStatus.FAILED);
            }
            return done;
        });
    }

    @Test
    void of_a_sheet_whose_rows_could_not_be_stored_no_workbook_is_left() throws IOException {
        books.jdbc().execute("ALTER TABLE sheet_import ADD CONSTRAINT all_right CHECK (wrong = 0)");
        try {
            assertThat(ship("x" + nano() + ",,圆通,Y" + nano() + ",2011-2-15").exit()).isEqualTo(Exit.FAILED);
        } finally {
            books.jdbc().execute("ALTER TABLE sheet_import DROP CONSTRAINT all_right");
        }
        try (Stream<Path> files = Files.walk(books.home().sheetReports(Home.USUAL_SHOP, "shipment-import"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** Written, and the process died before it got its name: just before the rows were stored for good, or just after. */
    @Test
    void a_workbook_of_a_process_that_died_gets_its_name_if_its_sheet_was_taken_and_goes_if_it_was_not() throws IOException {
        ship(Sale.number(1) + ",,圆通,Y" + nano() + ",2011-2-15");
        Path shown = Objects.requireNonNull(ship("x" + nano() + ",,圆通,Y" + nano() + ",2011-2-15").workbook());
        long taken = Objects.requireNonNull(books.jdbc().queryForObject("SELECT MAX(id) FROM sheet_import WHERE state = 'DONE'", Long.class));
        books.jdbc().update("INSERT INTO sheet_import (kind, shop, name, sha256, folder, actor, at, row_count, taken, wrong, state)"
                + " SELECT kind, shop, name, 'dead', folder, actor, at, 0, 0, 0, 'RUNNING' FROM sheet_import WHERE id = ?", taken);
        long dead = Objects.requireNonNull(books.jdbc().queryForObject("SELECT MAX(id) FROM sheet_import", Long.class));
        byte[] content = Files.readAllBytes(shown);
        Files.move(shown, shown.resolveSibling("." + taken + "." + shown.getFileName()));
        Files.write(shown.resolveSibling("." + dead + ".发货表异常 (2).xlsx"), content);
        Files.write(shown.resolveSibling("..x.part"), content);

        ship("y" + nano() + ",,圆通,Y" + nano() + ",2011-2-15");

        assertThat(shown).hasBinaryContent(content);
        assertThat(shown.getParent()).isDirectoryNotContaining("glob:**/.*").isDirectoryNotContaining("glob:**/*(2)*");
    }
}
