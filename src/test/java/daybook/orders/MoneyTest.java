package daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;

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
                    9999999999.99     | 999999999999
                    1,234,567,890.12  | 123456789012
                    9999999999.990000 | 999999999999
                    """)
    void what_taobao_and_excel_write_is_read_to_the_fen(String text, long fen) {
        assertThat(Money.read(text)).isEqualTo(new Money(fen));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "", " ", "null", "无退款申请", "abc", "1.2.3", "1.234", "0.001", ".5", "5.", "-", "¥", "元", "1e3", "1.37E+14", "１０", "1,23", "1234,567", "1,2345",
                ",123", "1,234,5", "1,23,456", "1,,234", "--1", "1-", "+1", "10 ", "12.3元元", "10000000000", "10,000,000,000.00", "9999999999999.00", "999999999999999", "99999999999999999", "92233720368547758.08"
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
    void sums_are_exact_and_stop_at_the_largest_amount_there_is() {
        Money ten = Objects.requireNonNull(Money.read("0.10"));
        assertThat(ten.times(3).plus(new Money(-10))).isEqualTo(new Money(20));
        assertThat(new Money(-25).times(-3)).isEqualTo(new Money(75));
        assertThat(ten).isGreaterThan(Money.ZERO);
        Money most = new Money(Long.MAX_VALUE);
        Money least = new Money(-Long.MAX_VALUE);
        assertThat(most.plus(ten)).isEqualTo(most);
        assertThat(least.plus(new Money(-2))).isEqualTo(least);
        assertThat(most.plus(least)).isEqualTo(Money.ZERO);
        assertThat(Objects.requireNonNull(Money.read("9999999999.99")).times(999_999_999)).isEqualTo(most);
        assertThat(new Money(-999_999_999_999L).times(999_999_999)).isEqualTo(least);
        assertThat(new Money(-999_999_999_999L).times(-999_999_999)).isEqualTo(most);
        assertThat(most.differsFrom(least)).isTrue();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"100,100,false", "100,101,false", "101,100,false", "100,102,true", "102,100,true", "-1,1,true"})
    void one_fen_is_what_rounding_may_cost(long one, long other, boolean differs) {
        assertThat(new Money(one).differsFrom(new Money(other))).isEqualTo(differs);
    }
}
