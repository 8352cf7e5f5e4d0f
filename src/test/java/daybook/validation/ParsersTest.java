package daybook.validation;

import static daybook.validation.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.SourceRow;
import daybook.orders.Money;
import daybook.orders.OrderNumber;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParsersTest {
    private static final OrderNumber NUMBER = new OrderNumber("371654282545550830");

    @Test
    void anOrderIsReadWhereverItsColumnsStand() {
        OrderDraft order = anOrder().with("退款金额", "1.50").with("订单备注", "'加急").draft();

        assertThat(order.line()).isEqualTo(AnOrder.LINE);
        assertThat(order.number()).isEqualTo(NUMBER);
        assertThat(order.status()).isEqualTo(TradeStatus.PAID);
        assertThat(order.goods().value()).isEqualTo(new Money(3960));
        assertThat(order.refund().value()).isEqualTo(new Money(150));
        assertThat(order.mobile()).isEqualTo("13800003963");
        assertThat(order.phone()).isEmpty();
        assertThat(order.message()).isEmpty();
        assertThat(order.memo()).isEqualTo("加急");
        assertThat(order.created().value()).isEqualTo(LocalDateTime.of(2019, 3, 11, 15, 55, 25));
        assertThat(order.kinds().value()).isEqualTo(1);
        assertThat(order.pieces().value()).isEqualTo(2);
    }

    @Test
    void whatCannotBeReadStaysAsText() {
        OrderDraft order = anOrder().with("订单编号", "1.37359E+14").with("总金额", "x").with("订单创建时间", "y").with("宝贝种类", "z").draft();

        assertThat(order.numberText()).isEqualTo("1.37359E+14");
        assertThat(order.number()).isNull();
        assertThat(order.total()).isEqualTo(new Read<Money>("x", null));
        assertThat(order.created().invalid()).isTrue();
        assertThat(order.kinds().invalid()).isTrue();
    }

    @Test
    void theAmendedAddressCountsWhereThereIsOne() {
        assertThat(anOrder().with("收货地址", "a").with("修改后的收货地址", "b").draft().address()).isEqualTo("b");
        assertThat(anOrder().with("收货地址", "a").with("修改后的收货地址", "null").draft().address()).isEqualTo("a");
    }

    @Test
    void noRefundAskedForIsNone() {
        assertThat(anOrder().with("退款金额", "无退款申请").draft().refund().missing()).isTrue();
    }

    @Test
    void aRowThatEndsEarlyHasEmptyCells() {
        OrderParser parser = new OrderParser(anOrder().facts().orders());
        OrderDraft order = parser.parse(new SourceRow(9, new String[] {"371654282545550830"}));

        assertThat(order.number()).isEqualTo(NUMBER);
        assertThat(order.total().missing()).isTrue();
        assertThat(order.address()).isEmpty();
    }

    @Test
    void aLineNamesItsOrderAsTheYearHasIt() {
        assertThat(line(Headers.ITEMS_2012, Map.of("订单编号", "=\"371654282545550830\"")).number()).isEqualTo(NUMBER);
        LineDraft later = line(Headers.ITEMS_2022, Map.of("主订单编号", "=\"371654282545550830\"", "子订单编号", "=\"371654282546550830\""));
        assertThat(later.number()).isEqualTo(NUMBER);
        assertThat(later.subNumber()).isEqualTo("371654282546550830");
    }

    @Test
    void theSellersCodeCountsBeforeThatOfAnotherSystem() {
        assertThat(line(Headers.ITEMS_2012, Map.of("商家编码", "A", "外部系统编号", "B")).itemCode()).isEqualTo("A");
        assertThat(line(Headers.ITEMS_2012, Map.of("商家编码", "null", "外部系统编号", "B")).itemCode()).isEqualTo("B");
    }

    private static LineDraft line(List<String> titles, Map<String, String> cells) {
        return new LineParser(Headers.header(titles)).parse(Rows.row(2, titles, cells));
    }
}
