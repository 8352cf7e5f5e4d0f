package daybook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSurveyTest {
    private static Charset charset(byte[] bytes) {
        TextSurvey survey = new TextSurvey();
        survey.accept(bytes, bytes.length);
        return survey.charset();
    }

    /** The bytes of 圆, 通 and 递 in GBK are those of letters in UTF-8 that nobody here writes. */
    @ParameterizedTest
    @ValueSource(strings = {
        "订单编号,快递公司\n1,圆通速递\n2,圆通速递\n3,圆通速递\n4,圆通速递\n5,圆通速递\n",
        "产品编号,颜色\nA1,杏色\nB2,\uD840\uDC00\n",
        "收货人\n张三\n"
    })
    void a_text_is_in_the_encoding_that_it_was_written_in(String text) {
        assertThat(charset(text.getBytes(Charset.forName("GB18030")))).isEqualTo(TextSurvey.CHINESE);
        assertThat(charset(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 41, 42, 43})
    void a_file_that_was_cut_inside_a_character_keeps_its_encoding(int length) {
        String text = "收货人,地址\n张三丰,湖南省湘潭市岳塘区建设街道\n李四,浙江省杭州市\n";
        assertThat(charset(Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), length))).isEqualTo(StandardCharsets.UTF_8);
        assertThat(charset(Arrays.copyOf(text.getBytes(Charset.forName("GBK")), length))).isEqualTo(TextSurvey.CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2\n"})
    void plain_ascii_is_utf_8(String text) {
        assertThat(charset(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(StandardCharsets.UTF_8);
    }
}
