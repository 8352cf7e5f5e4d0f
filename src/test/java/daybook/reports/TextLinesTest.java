package daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLinesTest {
    @ParameterizedTest
    @CsvSource({"'',1", "abcdefgh,1", "abcdefghijkl,2", "中文四个,1", "中文五个字,2", "'a\nb',2", "'中文四个字字\nb',3"})
    void aChineseCharacterIsAsWideAsTwoLatinOnes(String text, int lines) {
        assertThat(TextLines.in(text, 10)).isEqualTo(lines);
    }
}
