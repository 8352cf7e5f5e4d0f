package daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistinctNumbersTest {
    @Test
    void numbersThatDifferInOneDigitOrInLeadingZerosAreDifferent() {
        DistinctNumbers numbers = new DistinctNumbers();
        List.of("1234567890", "01234567890", "001234567890", "123456789012345678", "1234567890123456789", "1234567890", "01234567890", "")
                .forEach(numbers::add);

        assertThat(numbers.count()).isEqualTo(6);
    }

    @Test
    void aMillionOfThemAreCountedExactly() {
        DistinctNumbers numbers = new DistinctNumbers();
        for (int round = 0; round < 2; round++) {
            for (long i = 0; i < 1_000_000; i++) {
                numbers.add(Long.toString(373_700_000_000_000_000L + i * 4096));
            }
        }
        assertThat(numbers.count()).isEqualTo(1_000_000);
    }
}
