package daybook.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTest {
    @ParameterizedTest(name = "\"{0}\" reads \"{1}\"")
    @CsvSource({
        "XXL, xxl",
        "ＸＸＬ, xxl",
        "' 黑　色 ', 黑 色",
        "'a \t b', a b",
        "３２（２.４６尺）, 32(2.46尺)",
        "'　', ''",
        "' ', ''",
        "'a  b', a b",
        "'白色 ', 白色",
        "' 白色', 白色",
        "白 色, 白 色",
        "白[x]~!, 白[x]~!",
        "ÄÖ, äö",
        "'\ufeff白\u00a0色', 白 色",
        "'', ''",
    })
    void textsThatAPersonWouldCallTheSameBecomeTheSame(String text, String folded) {
        assertThat(Folded.of(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"黑 色, 黑色", "'  ', ''"})
    void blanksCanGoAltogether(String text, String folded) {
        assertThat(Folded.withoutBlanks(text)).isEqualTo(folded);
    }
}
