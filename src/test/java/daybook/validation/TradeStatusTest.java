package daybook.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradeStatusTest {
    @ParameterizedTest
    @EnumSource(TradeStatus.class)
    void readsWhatTaobaoWrites(TradeStatus status) {
        assertThat(TradeStatus.read(status.text())).isEqualTo(status);
        assertThat(TradeStatus.read(status.text().replace('，', ','))).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "买家已付款", "买家已付款，等待卖家发货。", "艏乙逊⒒酰却蚣胰啡\uFFFD", "PAID"})
    void doesNotGuess(String text) {
        assertThat(TradeStatus.read(text)).isNull();
    }

    @Test
    void allowsABlankBehindANarrowComma() {
        assertThat(TradeStatus.read("买家已付款, 等待卖家发货")).isEqualTo(TradeStatus.PAID);
    }
}
