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
            assertThat(finding.value()).isEqualTo(number.equals("null") ? "" : number);
        });
        assertThat(line).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.kind()).isEqualTo(ReportKind.ITEMS);
            assertThat(finding.line()).isEqualTo(12);
            assertThat(finding.column()).isEqualTo("订单编号");
            assertThat(finding.value()).isEqualTo(number.equals("null") ? "" : number);
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
        assertThat(RULES.repeatedRow(row, true, 3, FACTS)).isNotNull().extracting(Finding::column, Finding::value, Finding::detail)
                .containsExactly("订单编号", "371654282545550830", "3");
    }

    @Test
    void anItemRowWithoutItsOrderIsAWarning() {
        Finding finding = RULES.orphan(line("371654282545550830"), FACTS);

        assertThat(finding).isNotNull().extracting(Finding::rule, Finding::severity, Finding::orderNumber, Finding::column, Finding::value, Finding::detail)
                .containsExactly("order-missing", Severity.WARN, "371654282545550830", "订单编号", "371654282545550830", "数据线");
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
    void suspiciousDatesStandAtTheHeaderWithHowManyOfHowMany() {
        assertThat(RULES.suspiciousDates(AnOrder.SLOT, 10, 6, FACTS)).isNotNull()
                .extracting(Finding::rule, Finding::kind, Finding::line, Finding::column, Finding::value, Finding::detail)
                .containsExactly("date-suspicious", ReportKind.ORDERS, 1, "订单创建时间", "6 / 10", "2019-3-12");
    }

    @Test
    void aFindingKeepsTheBeginningOfWhatIsTooLongForIt() {
        Finding whole = finding("值".repeat(500), "细".repeat(1000));
        Finding cut = finding("值".repeat(501), "细".repeat(1001));

        assertThat(whole.value() + whole.detail()).isEqualTo("值".repeat(500) + "细".repeat(1000));
        assertThat(cut.value()).isEqualTo("值".repeat(499) + "…");
        assertThat(cut.detail()).isEqualTo("细".repeat(999) + "…");
    }

    private static Finding finding(String value, String detail) {
        return new Finding("text-damaged", Severity.HOLD, Owner.SHIFT_LEAD, ReportKind.ORDERS, 2, "", "", value, detail);
    }

    @Test
    void rulesThatAreOffSayNothing() {
        RuleBook quiet = new RuleBook(new RuleSettings(Map.of(
                "order-no-repeated", Severity.OFF,
                "order-missing", Severity.OFF,
                "date-suspicious", Severity.OFF,
                "text-damaged", Severity.OFF), List.of()));

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
