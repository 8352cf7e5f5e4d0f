package daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistinctNumbersTest {
    @Test
    void numbersThatDifferInOneDigitOrInLeadingZerosAreDifferent() {
        DistinctNumbers numbers = new DistinctNumbers();
        List.of("1234567890", "01234567890", "001234567890", "123456789012345678", "1234567890123456789", "1234567890", "01234567890", "")
                .forEach(number -> numbers.add(number, 1));

        assertThat(numbers.count()).isEqualTo(6);
    }

    @Test
    void aMillionOfThemAreCountedExactly() {
        DistinctNumbers numbers = new DistinctNumbers();
        for (int round = 0; round < 2; round++) {
            for (long i = 0; i < 1_000_000; i++) {
                numbers.add(Long.toString(373_700_000_000_000_000L + i * 4096), i);
            }
        }
        assertThat(numbers.count()).isEqualTo(1_000_000);
        assertThat(numbers.fen("373700000000004096")).isEqualTo(2);
        assertThat(numbers.fen("373700004095995904")).isEqualTo(2 * 999_999L);
        assertThat(numbers.fen("373700000000000001")).isNull();
    }

    @Test
    void eachNumberHasItsAmountWhateverItsLength() {
        DistinctNumbers numbers = new DistinctNumbers();
        List<String> all = List.of("1234567890", "9999999999999999999", "9999999999999999998", "10000000000000000000", "123456789012345678901234", "01234567890");
        all.forEach(number -> numbers.add(number, number.length()));
        numbers.add("9999999999999999999", 100);
        numbers.add("01234567890", 100);

        assertThat(numbers.count()).isEqualTo(6);
        assertThat(all).extracting(numbers::fen).containsExactly(10L, 119L, 19L, 20L, 24L, 111L);
    }
}
