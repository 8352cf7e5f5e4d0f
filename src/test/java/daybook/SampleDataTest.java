package daybook;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.reconciliation.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SampleDataTest {
    private static final Path FOLDER = Path.of("sample-data");
    private static final Set<String> RULES = Set.of(
            ("order-no-missing order-no-damaged order-no-repeated order-time-missing order-time-invalid order-time-future pay-time-missing pay-time-invalid "
                            + "pay-time-before-order amount-missing amount-invalid amount-negative amount-total-mismatch amount-lines-mismatch amount-above-list "
                            + "amount-underpaid item-no-missing item-no-unknown item-no-ambiguous item-discontinued sku-unknown receiver-missing address-missing "
                            + "address-incomplete phone-missing phone-invalid recipient-masked text-damaged status-unknown items-missing order-missing "
                            + "quantity-invalid quantity-mismatch kinds-mismatch refund-in-progress blacklisted changed-since-import double-note")
                    .split(" ", -1));
    private final SampleDay day = SampleDay.make();

    @TestFactory
    Stream<DynamicTest> the_committed_files_are_what_the_maker_makes() {
        return SampleDataMaker.files().entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> compare(file.getKey(), file.getValue())));
    }

    private static void compare(String name, byte[] made) throws IOException {
        byte[] committed = Files.readAllBytes(FOLDER.resolve(name));
        if (name.endsWith(".xlsx")) {
            assertThat(cells(committed)).isEqualTo(cells(made));
        } else {
            assertThat(committed).isEqualTo(made);
        }
    }

    private static List<List<String>> cells(byte[] workbook) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.getAddress() + " " + cell.getCellType() + " " + cell));
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    void every_rule_but_the_suspicious_date_is_broken_somewhere() {
        Set<String> broken = new TreeSet<>();
        all().forEach(order -> broken.addAll(order.rules));
        assertThat(broken).containsExactlyInAnyOrderElementsOf(RULES);
    }

    @Test
    void every_outcome_but_waiting_occurs() {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        all().forEach(order -> outcomes.add(order.outcome));
        assertThat(outcomes).isEqualTo(EnumSet.complementOf(EnumSet.of(Outcome.WAITING)));
    }

    @Test
    void neither_slot_is_refused_for_too_many_held_orders() {
        for (List<SampleOrder> slot : List.of(day.morning(), day.afternoon())) {
            long held = slot.stream().filter(order -> order.outcome == Outcome.HELD).count();
            long inScope = slot.stream().filter(SampleOrder::inOrderReport).filter(order -> order.outcome != Outcome.OUT_OF_SCOPE && order.outcome != Outcome.REJECTED).count();
            assertThat((double) held / inScope).isLessThan(0.30);
        }
    }

    @Test
    void order_numbers_have_16_digits_and_one_order_each() {
        List<String> morning = day.morning().stream()
                .filter(order -> order.outcome != Outcome.REJECTED && order.outcome != Outcome.ALREADY_IMPORTED)
                .map(SampleOrder::number)
                .toList();
        assertThat(morning).doesNotHaveDuplicates().allMatch(number -> number.matches("\\d{16}"));
        assertThat(day.afternoon()).extracting(SampleOrder::number).doesNotHaveDuplicates();
    }

    @Test
    void a_clean_order_agrees_with_its_lines() {
        List<SampleOrder> clean = all().filter(order -> order.outcome == Outcome.APPROVED || order.outcome == Outcome.OUT_OF_SCOPE).toList();
        assertThat(clean).allSatisfy(order -> {
            assertThat(order.get("宝贝种类")).isEqualTo("" + order.lines.size());
            assertThat(order.pieces()).isEqualTo(order.lines.stream().mapToInt(line -> Integer.parseInt(cell(line, "购买数量"))).sum());
            assertThat(fen(order.get("总金额"))).isEqualTo(fen(order.get("买家应付货款")) + fen(order.get("买家应付邮费")));
        });
    }

    @Test
    void two_suppliers_cannot_deliver_what_was_sold() {
        assertThat(SampleExpected.json(day)).contains("\"toBuy\"", "锦裳服饰厂", "南风制衣");
    }

    private Stream<SampleOrder> all() {
        return Stream.concat(day.morning().stream(), day.afternoon().stream());
    }

    private static String cell(Map<String, String> line, String column) {
        return line.getOrDefault(column, "");
    }

    private static long fen(String yuan) {
        return Long.parseLong(yuan.replace(".", ""));
    }
}
