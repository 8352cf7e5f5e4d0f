package daybook.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {
    @ParameterizedTest
    @CsvSource({"5, 5", "0, 0", "5.0, 5", "12.00, 12", "007, 7", "-1, -1", "999999999, 999999999", "-999999999, -999999999"})
    void isAWholeNumber(String text, int expected) {
        assertThat(WholeNumber.read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", ".0", "5.", "5.5", "5.01", "5个", "1E+3", "1,000", "1000000000", "-1000000000", "５", " 5"})
    void isNone(String text) {
        assertThat(WholeNumber.read(text)).isNull();
    }
}
