package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.desk.FamilyAccountsStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Reships, split orders and gifts in finance's workbook: each payment and each piece once. */
@OnBothDatabases
class FamiliesInReconciliationTest {
    private static final String FIRST = Sale.number(1);
    private static final String SECOND = Sale.number(2);
    private static final String THIRD = Sale.number(3);

    private final Books books;
    private final DeskClerk clerk;

    FamiliesInReconciliationTest(Peer peer) {
        this.books = Books.empty(peer);
        this.clerk = new DeskClerk(books);
    }

    /** Three dresses and what they cost, so that they can be parted. */
    private static Sale big(int index) {
        return anOrder(index).itemWith("购买数量", "3").with("买家应付货款", "89.70").costs("89.70").with("宝贝总数量", "3");
    }

    private static Export export() {
        return Export.of(big(1), anOrder(2), anOrder(3));
    }

    @Test
    void derived_orders_stand_on_lines_of_their_own_in_the_slot_in_which_they_were_approved() {
        clerk.done(books.run(MORNING, export()));
        clerk.does(FIRST, "split-pieces", "pieces=2=1");
        clerk.does(SECOND, "reship");
        clerk.does(THIRD, "gift", "item=WLT3HX6071", "colour=条纹", "size=L", "quantity=2");

        Ended afternoon = books.run(AFTERNOON, export());
        clerk.done(afternoon);
        assertThat(bridge(afternoon)).as("the reship and the gift are not approved yet")
                .containsExactly("拆分出的订单 OSP（货款已随原订单下载） | 2 | 2 | 3 | 89.70");

        clerk.does("RE" + clerk.internal(2), "approve");
        clerk.does("RE" + clerk.internal(2), "payment", "status=PAID");
        clerk.does(clerk.text("SELECT order_number FROM customer_order WHERE kind = 'GIFT'"), "approve");
        Ended morning = books.run(NEXT_MORNING, export());
        clerk.done(morning);
        assertThat(bridge(morning)).containsExactly("重发货订单 RE | 1 | 1 | 1 | 0.00", "礼品订单 | 1 | 1 | 2 | 0.00");

        Ended again = books.get(Imports.class).rerun(NEXT_MORNING, "counted anew", false, false, null);
        clerk.done(again);
        assertThat(bridge(again)).as("a rerun takes over what its slot had").isEqualTo(bridge(morning));
        assertThat(clerk.text("SELECT COUNT(*) FROM derived_order WHERE told_run = (SELECT MIN(id) FROM slot_run WHERE session = 2)")).isEqualTo("2");
    }

    @Test
    void revenue_shipments_and_demand_stand_once_in_a_family() {
        clerk.done(books.run(MORNING, export()));
        clerk.does(FIRST, "split-pieces", "pieces=2=1");
        clerk.does(SECOND, "reship");
        clerk.ships("OSP1" + clerk.internal(1), SECOND);

        Ended run = books.run(AFTERNOON, export());
        clerk.done(run);

        String one = clerk.internal(1);
        assertThat(rows(run, "家族（重发·拆分·礼品）", 4)).containsExactly(
                FIRST + " | " + FIRST + " | 原订单 | 审核通过 | 未付费 | 3 | 0.00 | 0 | 0 | 已拆分，由两部分接替；不算已付，不发货",
                FIRST + " | OSP1" + one + " | 拆分 | 已发货 | 已付费 | 1 | 29.90 | 1 | 0",
                FIRST + " | OSP2" + one + " | 拆分 | 审核通过 | 已付费 | 2 | 59.80 | 0 | 2",
                SECOND + " | " + SECOND + " | 原订单 | 已发货 | 已付费 | 1 | 29.90 | 1 | 0",
                SECOND + " | RE" + clerk.internal(2) + " | 重发货 | 已发货 | 未付费 | 1 | 0.00 | 0 | 0 | 没有货款",
                "合计 | 119.60 | 2 | 2");
        assertThat(rows(run, "按日金额", 4)).as("neither paid nor unpaid").anyMatch(row -> row.contains("已拆分 | 已导入 | 1 | 3 | 89.70"));
    }

    @Test
    void what_shipping_is_told_of_derived_orders_stands_with_them() {
        clerk.done(books.run(MORNING, export()));
        clerk.does(FIRST, "split-pieces", "pieces=2=1");
        clerk.does("OSP2" + clerk.internal(1), "shipping-note", "text=易碎");
        clerk.does("OSP2" + clerk.internal(1), "courier", "courier=顺丰");

        Ended run = books.run(AFTERNOON, export());

        assertThat(rows(run, "家族（重发·拆分·礼品）", 3).get(0)).endsWith("说明 | 发货备注 | 指定快递");
        assertThat(rows(run, "家族（重发·拆分·礼品）", 4)).filteredOn(row -> row.endsWith("易碎 | 顺丰")).singleElement().asString().startsWith(FIRST + " | OSP2");
    }

    @Test
    void reships_that_nobody_released_never_ship_and_are_listed_until_somebody_does() {
        clerk.done(books.run(MORNING, export()));
        clerk.does(SECOND, "reship", "reason=lost on the way");
        String twin = "RE" + clerk.internal(2);

        Ended run = books.run(AFTERNOON, export());
        assertThat(rows(run, "不会发货", 4)).singleElement().asString().startsWith(twin + " | " + SECOND + " | 1 | ").contains(" | lili | ", "lost on the way");
        assertThat(bridge(run)).isEmpty();

        clerk.does(twin, "payment", "status=PAID");
        assertThat(rows(books.run(NEXT_MORNING, export()), "不会发货", 4)).as("paid, but not approved").hasSize(1);
        clerk.does(twin, "approve");
        assertThat(rows(books.get(Imports.class).rerun(NEXT_MORNING, "released", false, false, null), "不会发货", 3)).containsExactly("没有等人放行的重发订单。");
    }

    @Test
    void a_reship_is_listed_as_one_that_will_not_ship_until_it_is_approved_and_paid() {
        clerk.done(books.run(MORNING, export()));
        clerk.does(SECOND, "reship");
        String twin = "RE" + clerk.internal(2);
        assertThat(unreleased()).containsExactly(twin);

        clerk.does(twin, "approve");
        assertThat(unreleased()).as("approved, but not paid").containsExactly(twin);
        clerk.does(twin, "payment", "status=PAID");
        assertThat(unreleased()).as("it ships").isEmpty();
        clerk.does(twin, "hold");
        assertThat(unreleased()).as("held again").containsExactly(twin);
        clerk.does(twin, "approve", "force=true");
        clerk.ships(twin);
        clerk.does(twin, "payment", "status=UNPAID");
        assertThat(unreleased()).as("it has left").isEmpty();

        clerk.does(SECOND, "reship");
        assertThat(unreleased()).containsExactly(twin + "-2");
        books.jdbc().update("UPDATE customer_order SET status = 'CLOSED' WHERE order_number = ?", twin + "-2");
        assertThat(unreleased()).as("closed").isEmpty();
    }

    private List<String> unreleased() {
        return books.get(FamilyAccountsStore.class).unreleased(DeskClerk.SHOP).stream().map(FamilyAccountsStore.Unreleased::number).toList();
    }

    @Test
    void what_is_owed_is_listed_with_its_cause_until_it_is_settled() {
        clerk.done(books.run(MORNING, export()));
        clerk.does(FIRST, "rebate", "amount=5");
        clerk.does(SECOND, "swap", "line=3", "item=WLT3HX6071", "colour=条纹", "size=L", "price=39.90");

        Ended run = books.run(AFTERNOON, export());
        clerk.done(run);
        assertThat(rows(run, "应付客户", 4)).satisfiesExactly(
                row -> assertThat(row).startsWith(FIRST + " | " + FIRST + " | 返点 | 5.00 | 2").endsWith(" | lili"),
                row -> assertThat(row).startsWith(SECOND + " | " + SECOND + " | 换款差价 | 10.00 | 2").endsWith(" | lili"),
                row -> assertThat(row).isEqualTo("合计 | 5.00 | 10.00"));

        clerk.does(FIRST, "settle");
        assertThat(rows(books.run(NEXT_MORNING, export()), "应付客户", 4)).hasSize(2).noneMatch(row -> row.contains("返点"));
    }

    /** The lines of derived orders in the bridge; none if it has no such part. */
    private static List<String> bridge(Ended run) {
        List<String> all = rows(run, "对账桥", 1, 5);
        int heading = -1;
        for (int i = 0; i < all.size(); i++) {
            heading = all.get(i).startsWith("另：") ? i : heading;
        }
        List<String> lines = new ArrayList<>();
        for (int i = heading + 2; heading >= 0 && i < all.size() && all.get(i).contains("订单") && all.get(i).split(" \\| ", -1).length == 5; i++) {
            lines.add(all.get(i));
        }
        return lines;
    }

    /** The filled cells of each row from that row on, counted from 1, as people see them. */
    private static List<String> rows(Ended run, String sheet, int from) {
        return rows(run, sheet, from, Integer.MAX_VALUE);
    }

    private static List<String> rows(Ended run, String sheet, int from, int columns) {
        Path folder = Objects.requireNonNull(run.reports());
        try (var files = Files.list(folder);
                XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(
                        files.filter(file -> String.valueOf(file.getFileName()).startsWith("对账")).findFirst().orElseThrow()))) {
            XSSFSheet rows = book.getSheet(sheet);
            List<String> said = new ArrayList<>();
            for (Row row : rows) {
                String text = text(row, columns);
                if (row.getRowNum() >= from - 1 && !text.isEmpty()) {
                    said.add(text);
                }
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Row row, int columns) {
        DataFormatter format = new DataFormatter();
        format.setUseCachedValuesForFormulaCells(true);
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.getColumnIndex() < columns ? format.formatCellValue(cell).replace(",", "") : ""));
        return String.join(" | ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
    }
}
