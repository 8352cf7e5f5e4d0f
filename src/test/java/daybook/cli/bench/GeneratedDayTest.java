package daybook.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import daybook.reconciliation.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedDayTest {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 12);
    private static final int ORDERS = 4_000;

    private final Path folder;
    private final Path orders;
    private final Path items;

    GeneratedDayTest(@TempDir Path folder) {
        this.folder = folder;
        orders = folder.resolve("orders.csv");
        items = folder.resolve("items.csv");
    }

    @Test
    void rows_have_the_57_and_10_columns_of_2019() throws IOException {
        GeneratedDay.of(7, ORDERS, DAY).writeTo(orders, items);

        assertThat(PlainCsv.read(orders)).allMatch(row -> row.size() == 57);
        assertThat(PlainCsv.read(items)).allMatch(row -> row.size() == 10);
        assertThat(PlainCsv.read(orders).get(0)).startsWith("订单编号", "买家会员名").contains("收货地址 ", "订单付款时间 ").endsWith("主订单编号");
    }

    @Test
    void ids_stand_outside_of_the_quoting_and_phones_behind_an_apostrophe() throws IOException {
        GeneratedDay.of(7, 100, DAY).withShares(0, 0).writeTo(orders, items);

        List<String> lines = Files.readAllLines(orders, java.nio.charset.Charset.forName("GBK"));
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.matches("=\"\\d{18}\",\".*\",=\"\\d{28}\",\".*\"'138000\\d{5}\".*,"));
    }

    @Test
    void what_is_expected_is_what_an_independent_recount_finds() throws IOException {
        Expected expected = GeneratedDay.of(7, ORDERS, DAY).writeTo(orders, items);

        assertSame(expected, recount(DAY).count(PlainCsv.read(orders), PlainCsv.read(items)));
    }

    @Test
    void a_later_slot_is_what_an_independent_recount_finds() throws IOException {
        GeneratedDay morning = GeneratedDay.of(7, ORDERS, DAY);
        morning.writeTo(orders, items);
        Recount first = recount(DAY).count(PlainCsv.read(orders), PlainCsv.read(items));
        Expected expected = GeneratedDay.of(8, 2_000, DAY).after(morning).writeTo(orders, items);

        Recount second = recount(DAY);
        second.approved.putAll(first.approved);
        second.held.addAll(first.held);
        second.count(PlainCsv.read(orders), PlainCsv.read(items));
        assertSame(expected, second);
        assertThat(expected.orders()).containsKeys(Outcome.ALREADY_IMPORTED, Outcome.CHANGED, Outcome.HELD, Outcome.APPROVED, Outcome.REJECTED);
    }

    @Test
    void some_of_the_held_orders_come_again_mended_and_some_do_not() throws IOException {
        GeneratedDay morning = GeneratedDay.of(7, ORDERS, DAY);
        morning.writeTo(orders, items);
        Recount first = recount(DAY).count(PlainCsv.read(orders), PlainCsv.read(items));
        GeneratedDay.of(8, 10, DAY).after(morning).writeTo(orders, items);
        Recount second = recount(DAY).count(PlainCsv.read(orders), PlainCsv.read(items));

        assertThat(first.held).containsAnyElementsOf(second.approved.keySet()).containsAnyElementsOf(second.held);
    }

    @Test
    void each_defect_occurs() throws IOException {
        Expected expected = GeneratedDay.of(7, 60_000, DAY).writeTo(orders, items);

        Set<String> rules = Arrays.stream(Defect.ALL).map(Defect::rule).collect(Collectors.toCollection(TreeSet::new));
        assertThat(expected.findings().keySet()).isEqualTo(rules);
    }

    @Test
    void the_shares_are_as_asked_for_and_an_order_has_2_14_lines() throws IOException {
        Expected expected = GeneratedDay.of(7, 100_000, DAY).writeTo(orders, items);

        double read = Expected.read(expected.orders());
        assertThat(read).isCloseTo(100_000, within(300.0));
        assertThat(expected.orders().getOrDefault(Outcome.OUT_OF_SCOPE, 0L) / read).isCloseTo(0.20, within(0.01));
        assertThat(expected.orders().getOrDefault(Outcome.HELD, 0L) / read).isCloseTo(0.042, within(0.006));
        assertThat(Expected.read(expected.lines()) / read).isCloseTo(2.14, within(0.03));
    }

    @Test
    void clean_orders_agree_with_their_lines() throws IOException {
        Expected expected = GeneratedDay.of(9, ORDERS, DAY).withShares(0, 0).writeTo(orders, items);

        assertThat(expected.orders()).isEqualTo(Map.of(Outcome.APPROVED, (long) ORDERS));
        assertThat(expected.findings()).isEmpty();
        assertSame(expected, recount(DAY).count(PlainCsv.read(orders), PlainCsv.read(items)));
    }

    @Test
    void lines_of_an_order_are_contiguous_and_the_newest_order_comes_first() throws IOException {
        GeneratedDay.of(9, ORDERS, DAY).withShares(0.2, 0).writeTo(orders, items);

        List<String> numbers = Recount.maps(PlainCsv.read(items)).stream().map(row -> row.getOrDefault("订单编号", "")).toList();
        Set<String> done = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat((i > 0 && numbers.get(i).equals(numbers.get(i - 1))) || done.add(numbers.get(i))).isTrue();
        }
        assertThat(Recount.maps(PlainCsv.read(orders))).extracting(row -> row.get("订单创建时间")).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void the_same_seed_makes_the_same_bytes_and_another_seed_other_orders() throws IOException {
        GeneratedDay.of(7, 2_000, DAY).writeTo(orders, items);
        byte[] before = Files.readAllBytes(orders);
        List<List<String>> first = PlainCsv.read(orders);
        GeneratedDay.of(7, 2_000, DAY).writeTo(orders, items);
        assertThat(Files.readAllBytes(orders)).isEqualTo(before);

        GeneratedDay.of(8, 2_000, DAY).withShares(0, 0).writeTo(orders, items);
        assertThat(numbers(PlainCsv.read(orders))).hasSize(2_000).doesNotContainAnyElementsOf(numbers(first));
    }

    @Test
    void rows_are_about_as_wide_as_real_ones() throws IOException {
        GeneratedDay.of(7, 10_000, DAY).writeTo(orders, items);

        assertThat(bytesEach(orders)).isBetween(680.0, 800.0);
        assertThat(bytesEach(items)).isBetween(160.0, 220.0);
    }

    @Test
    void the_stock_sheet_names_20_000_variants() throws IOException {
        Path stock = folder.resolve("stock.csv");
        GeneratedCatalogue.writeTo(stock);

        List<String> lines = Files.readAllLines(stock, StandardCharsets.UTF_8);
        assertThat(lines).hasSize(20_001).allMatch(line -> PlainCsv.cells(line).size() == 11).doesNotHaveDuplicates();
        assertThat(GeneratedCatalogue.rows()).extracting(StockRow::itemNumber).filteredOn(number -> number.endsWith(GeneratedCatalogue.AMBIGUOUS_CODE))
                .containsOnly(GeneratedCatalogue.itemNumber(0), GeneratedCatalogue.itemNumber(1));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        GeneratedDay day = GeneratedDay.of(7, 10, DAY);
        assertThatIllegalArgumentException().isThrownBy(() -> GeneratedDay.of(7, 0, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> day.withShares(0.9, 0.2));
        assertThatIllegalArgumentException().isThrownBy(() -> GeneratedDay.of(7, 5, DAY).after(day));
    }

    private Recount recount(LocalDate day) throws IOException {
        Path stock = folder.resolve("stock.csv");
        GeneratedCatalogue.writeTo(stock);
        return new Recount(new RecountRules(day, stock));
    }

    private static void assertSame(Expected expected, Recount found) {
        assertThat(expected.findings()).isEqualTo(found.findings);
        assertThat(expected.orders()).isEqualTo(found.orders);
        assertThat(expected.lines()).isEqualTo(found.lines);
        assertThat(expected.pieces()).isEqualTo(found.pieces);
        assertThat(expected.fen()).isEqualTo(found.fen);
    }

    private static Set<String> numbers(List<List<String>> report) {
        return report.stream().skip(1).map(row -> row.get(0)).collect(Collectors.toSet());
    }

    private static double bytesEach(Path file) throws IOException {
        try (var lines = Files.lines(file, java.nio.charset.Charset.forName("GBK"))) {
            return (double) Files.size(file) / lines.count();
        }
    }
}
