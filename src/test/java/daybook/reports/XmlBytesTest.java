package daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlBytesTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XmlBytes xml = new XmlBytes(out);

    @ParameterizedTest
    @CsvSource({"0,0", "5,0.05", "50,0.50", "100,1", "10905,109.05", "-10905,-109.05", "-5,-0.05", "12345678901,123456789.01"})
    void fenAreWrittenAsYuan(long fen, String yuan) throws IOException {
        xml.yuan(fen);

        assertThat(written()).isEqualTo(yuan);
    }

    @ParameterizedTest
    @CsvSource({"2011-02-14T00:00:00,40588.0000000000", "2011-02-14T12:00:00,40588.5000000000", "2011-02-14T23:59:59,40588.9999884259"})
    void aTimeIsDaysSinceTheEndOf1899(LocalDateTime time, String days) throws IOException {
        xml.time(time);

        assertThat(written()).isEqualTo(days);
    }

    @Test
    void textIsEscapedAndOtherwiseItself() throws IOException {
        xml.text("a<b>&\"c\" é中😀\t\r\nx\ry");

        assertThat(written()).isEqualTo("a&lt;b&gt;&amp;&quot;c&quot; é中😀\t\nx\ny");
    }

    @Test
    void whatXmlCannotSayIsSeen() throws IOException {
        xml.text("\u0001a\uFFFE\uFFFF\uDC00b\uD83D");

        assertThat(written()).isEqualTo("\uFFFDa\uFFFD\uFFFD\uFFFDb\uFFFD");
    }

    @Test
    void halfACharacterIsSeenWhereverItStands() throws IOException {
        xml.text("\uD83Db").text("\uD83D\uD83D\uDE00").text("\uDE00\uD83D");

        assertThat(written()).isEqualTo("\uFFFDb\uFFFD\uD83D\uDE00\uFFFD\uFFFD");
    }

    @ParameterizedTest
    @CsvSource({
        "_x003D_HYPERLINK _x0041_, _x005F_x003D_HYPERLINK _x005F_x0041_",
        "_x003d_x0041_, _x005F_x003d_x005F_x0041_",
        "_x005F_x003D_, _x005F_x005F_x005F_x003D_",
        "__x003D_, __x005F_x003D_",
        "a_b_x_x00_ _x003G_ _X003D_ _x003D, a_b_x_x00_ _x003G_ _X003D_ _x003D"
    })
    void whatAWorkbookTakesForACharacterIsWrittenAsItself(String text, String written) throws IOException {
        xml.text(text);

        assertThat(written()).isEqualTo(written);
        assertThat(SafeText.cell(text)).isEqualTo(written);
    }

    @Test
    void moreThanTheArrayHoldsComesOutWholeAndInOrder() throws IOException {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            xml.text("第").number(i).raw("<x/>");
            expected.append('第').append(i).append("<x/>");
        }
        assertThat(written()).isEqualTo(expected.toString());
    }

    private String written() throws IOException {
        xml.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
