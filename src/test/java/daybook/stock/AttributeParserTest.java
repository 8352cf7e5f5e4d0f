package daybook.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeParserTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "颜色分类：白色;尺码：XXL                  | 白色      | XXL",
                "颜色分类:白色;尺码:XXL                   | 白色      | XXL",
                "颜色分类：白色；尺码：XXL                 | 白色      | XXL",
                "颜色：黑色;尺寸：L                       | 黑色      | L",
                "主要颜色：米白;鞋码：38                   | 米白      | 38",
                "主要颜色：米白;颜色分类：花色               | 花色      | ''",
                "长度：2m;颜色分类：苹果樱花粉[【1m】提速70%]  | 苹果樱花粉  | ''",
                "颜色分类:榉木[长45cm];安装方式:免安装        | 榉木      | ''",
                "颜色分类:榉木[长45cm;送钉[大]];尺码：L       | 榉木      | L",
                "颜色分类:榉木[长45cm] [现货];尺码：L［热］    | 榉木      | L",
                "颜色：黑[白;尺码：L                      | 黑[白     | L",
                "颜色：[新]黑;尺码：L                     | [新]黑    | L",
                "颜色：[只是备注];尺码：L                  | ''       | L",
                "尺码：32（2.46尺）                      | ''       | 32（2.46尺）",
                "颜色：null;尺码：L                      | ''       | L",
                "' 颜色 ： 黑 色 ; 尺码 ： L '             | 黑 色     | L",
                "颜色：黑:白;;尺码：L;                    | 黑:白     | L",
                "容量：500ml                           | ''       | ''",
                "只是文字                               | ''       | ''",
            })
    void coloursAndSizesAreReadFromPairs(String text, String colour, String size) {
        Attributes read = AttributeParser.read(text);

        assertThat(read.colour()).isEqualTo(colour);
        assertThat(read.size()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "  ", " null "})
    void noAttributesAreNone(String text) {
        assertThat(AttributeParser.read(text)).isEqualTo(Attributes.NONE);
    }

    @Test
    void widthCaseBlanksAndRemarksDoNotChangeTheNormalForm() {
        assertThat(AttributeParser.read("长度：2M; 颜色分类：樱花粉[【1m】提速70%]").text())
                .isEqualTo(AttributeParser.read("长度:2m;颜色分类：樱花粉［限时］；").text())
                .isEqualTo("长度:2m;颜色分类:樱花粉");
    }

    @Test
    void otherPairsStayInTheNormalFormBecauseTheyTellGoodsApart() {
        assertThat(AttributeParser.read("长度：1m;颜色：粉").text())
                .isNotEqualTo(AttributeParser.read("长度：2m;颜色：粉").text());
    }
}
