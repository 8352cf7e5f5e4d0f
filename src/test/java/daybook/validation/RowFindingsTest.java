package daybook.validation;

import static daybook.validation.AnItem.anItem;
import static daybook.validation.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.ReportKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings about rows that are no orders, and about whole files. */
class RowFindingsTest {
    private static final RuleBook RULES = new RuleBook(RuleSettings.standard());
    private static final FileFacts FACTS = anOrder().facts();
    private static final FileFacts FACTS_2022 = anOrder().itemsOf2022().facts();

    @ParameterizedTest
    @CsvSource({"'', order-no-missing", "null, order-no-missing", "1.37359E+14, order-no-damaged", "123456789, order-no-damaged",
        "37165428254555083a, order-no-damaged", "1234567890123456789012345, order-no-damaged"})
    void aRowWithoutAnOrderNumberIsRejected(String number, String rule) {
        List<Finding> order = RULES.rejectOrder(anOrder().with("订单编号", number).draft(), FACTS);
        List<Finding> line = RULES.rejectLine(line(number), FACTS);

        assertThat(order).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.severity()).isEqualTo(Severity.REJECT);
            assertThat(finding.kind()).isEqualTo(ReportKind.ORDERS);
            assertThat(finding.line()).isEqualTo(AnOrder.LINE);
            assertThat(finding.column()).isEqualTo("订单编号");
        });
        assertThat(line).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.kind()).isEqualTo(ReportKind.ITEMS);
            assertThat(finding.line()).isEqualTo(12);
        });
    }

    @Test
    void damagedTextOfARejectedRowIsNamedToo() {
        OrderDraft row = anOrder().with("订单编号", "x").with("收货人姓名", "\uFFFD").draft();

        assertThat(RULES.rejectOrder(row, FACTS)).extracting(Finding::rule).containsExactly("order-no-damaged", "text-damaged");
    }

    @Test
    void damagedTextOfARejectedLineIsNamedToo() {
        LineDraft row = anItem().with("订单编号", "x").with("商家编码", "\uFFFD").draft(FACTS.items(), Headers.ITEMS_2012, 12);

        assertThat(RULES.rejectLine(row, FACTS)).extracting(Finding::rule).containsExactly("order-no-damaged", "text-damaged");
    }

    @Test
    void theNumberOfALineIsTheMainOneWhereThereIsOne() {
        LineDraft line = anItem().with("主订单编号", "x").draft(FACTS_2022.items(), Headers.ITEMS_2022, 12);

        assertThat(RULES.rejectLine(line, FACTS_2022)).extracting(Finding::column).containsExactly("主订单编号");
    }

    @Test
    void aFurtherRowThatSaysTheSameIsAWarningAndAnotherARejection() {
        OrderDraft row = anOrder().draft();

        assertThat(severity(RULES.repeatedRow(row, true, 3, FACTS))).isEqualTo(Severity.WARN);
        assertThat(severity(RULES.repeatedRow(row, false, 3, FACTS))).isEqualTo(Severity.REJECT);
    }

    @Test
    void anItemRowWithoutItsOrderIsAWarning() {
        Finding finding = RULES.orphan(line("371654282545550830"), FACTS);

        assertThat(finding).isNotNull().extracting(Finding::rule, Finding::severity, Finding::orderNumber)
                .containsExactly("order-missing", Severity.WARN, "371654282545550830");
    }

    @ParameterizedTest
    @CsvSource({"2019-03-11T00:00, true", "2019-03-12T23:59:59, true", "2019-03-10T23:59:59, false", "2019-03-13T00:00, false"})
    void ordersAreExpectedOfTheSlotsDayAndTheOneBefore(LocalDateTime created, boolean expected) {
        assertThat(RuleBook.expected(AnOrder.SLOT, created)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, false", "10, 0, false", "10, 5, false", "10, 6, true", "1, 1, true"})
    void datesAreSuspiciousWhenMoreThanHalfLieElsewhere(long dated, long unexpected, boolean suspicious) {
        Finding finding = RULES.suspiciousDates(AnOrder.SLOT, dated, unexpected, FACTS);

        assertThat(finding != null).isEqualTo(suspicious);
        assertThat(finding == null ? Severity.WARN : finding.severity()).isEqualTo(Severity.WARN);
    }

    @Test
    void rulesThatAreOffSayNothing() {
        RuleBook quiet = new RuleBook(new RuleSettings(Map.of(
                "order-no-repeated", Severity.OFF,
                "order-missing", Severity.OFF,
                "date-suspicious", Severity.OFF,
                "text-damaged", Severity.OFF)));

        assertThat(quiet.repeatedRow(anOrder().draft(), false, 3, FACTS)).isNull();
        assertThat(quiet.orphan(line("371654282545550830"), FACTS)).isNull();
        assertThat(quiet.suspiciousDates(AnOrder.SLOT, 10, 10, FACTS)).isNull();
        assertThat(quiet.rejectOrder(anOrder().with("订单编号", "").with("收货人姓名", "\uFFFD").draft(), FACTS)).hasSize(1);
    }

    private static LineDraft line(String number) {
        return anItem().with("订单编号", number).draft(FACTS.items(), Headers.ITEMS_2012, 12);
    }

    private static @Nullable Severity severity(@Nullable Finding finding) {
        return finding == null ? null : finding.severity();
    }
}
