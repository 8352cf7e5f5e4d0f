package daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "0000000000", "371654282545550830", "123456789012345678901234"})
    void ten_to_24_digits_are_an_order_number(String text) {
        assertThat(OrderNumber.read(text)).hasToString(text);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {"", "123456789", "1234567890123456789012345", "1.37E+14", "1.37359E+14", "12345abc90", "1234567890 ", " 1234567890", "１２３４５６７８９０", "-123456789", "=\"1234567890\""})
    void anything_else_is_none(String text) {
        assertThat(OrderNumber.read(text)).isNull();
        assertThatThrownBy(() -> new OrderNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
