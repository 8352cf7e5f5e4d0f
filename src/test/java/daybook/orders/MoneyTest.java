package daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest(name = "{0} is {1} fen")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    109.00            | 10900
                    109               | 10900
                    109.5             | 10950
                    0.01              | 1
                    0                 | 0
                    -0.5              | -50
                    -109.00           | -10900
                    109.00元          | 10900
                    0元               | 0
                    ¥109              | 10900
                    ￥109.9           | 10990
                    -¥1.25            | -125
                    1,234.50          | 123450
                    12,345,678        | 1234567800
                    19.800            | 1980
                    007.10            | 710
                    9999999999999.99  | 999999999999999
                    """)
    void what_taobao_and_excel_write_is_read_to_the_fen(String text, long fen) {
        assertThat(Money.read(text)).isEqualTo(new Money(fen));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "", " ", "null", "无退款申请", "abc", "1.2.3", "1.234", "0.001", ".5", "5.", "-", "¥", "元", "1e3", "1.37E+14", "１０", "1,23", "1234,567", "1,2345",
                ",123", "1,234,5", "1,23,456", "1,,234", "--1", "1-", "+1", "10 ", "12.3元元", "99999999999999999", "92233720368547758.08"
            })
    void anything_else_is_no_amount(String text) {
        assertThat(Money.read(text)).isNull();
    }

    @ParameterizedTest(name = "{0} fen are written {1}")
    @CsvSource({"0,0.00", "1,0.01", "10900,109.00", "-50,-0.50", "-1,-0.01", "123450,1234.50"})
    void an_amount_is_written_with_two_decimals_and_reads_back(long fen, String text) {
        assertThat(new Money(fen)).hasToString(text);
        assertThat(Money.read(text)).isEqualTo(new Money(fen));
    }

    @Test
    void sums_are_exact_and_never_overflow_in_silence() {
        Money ten = Objects.requireNonNull(Money.read("0.10"));
        assertThat(ten.times(3).plus(ten.minus(new Money(20)))).isEqualTo(new Money(20));
        assertThat(ten).isGreaterThan(Money.ZERO);
        Money most = new Money(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(ten)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(ten)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"100,100,false", "100,101,false", "101,100,false", "100,102,true", "102,100,true", "-1,1,true"})
    void one_fen_is_what_rounding_may_cost(long one, long other, boolean differs) {
        assertThat(new Money(one).differsFrom(new Money(other))).isEqualTo(differs);
    }
}
