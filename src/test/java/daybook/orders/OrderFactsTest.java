package daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderFactsTest {
    private static final LocalDateTime AT = LocalDateTime.of(2011, 2, 16, 10, 0);

    @Test
    void who_may_not_see_buyers_sees_neither_notes_nor_the_way_of_a_parcel() {
        OrderFacts facts = new OrderFacts(
                100_001, "6211000000000001", OrderStatus.SHIPPED, PaymentStatus.PAID, AT, false, true, null, "lili", AT, "收货人姓名: 何云 → 何雨", "何云 asked", null,
                List.of(new OrderFacts.Parcel("顺丰", "SF1", AT)), List.of());

        OrderFacts veiled = facts.withoutNotes();

        assertThat(veiled.toString()).doesNotContain("SF1", "何云").contains("顺丰", "6211000000000001");
        assertThat(veiled.parcels()).containsExactly(new OrderFacts.Parcel("顺丰", "***", AT));
    }
}
