package daybook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "=\"3737123456789028\"|3737123456789028",
                "'13800001111|13800001111",
                "=\"'13800001111\"|13800001111",
                "'0755-26668888|0755-26668888",
                "'null|``",
                "null|``",
                "=\"null\"|``",
                "=\"\"|``",
                "=\"|=\"",
                "=|=",
                "'|``",
                " 收货地址 |收货地址",
                "　颜色　|颜色",
                "2088\t|2088",
                "\u00a0x\u00a0|x",
                "\ufeff订单编号|订单编号",
                " =\" 77 \" |77",
                "=\"a\"\"b\"|a\"b",
                "=3737|=3737",
                "nullable|nullable",
                "a b|a b",
                "``|``"
            })
    void a_cell_means_the_same_whoever_saved_it(String raw, String meaning) {
        assertThat(Cells.clean(raw)).isEqualTo(meaning);
    }

    @Test
    void a_cell_with_nothing_to_clean_is_given_back_as_it_is() {
        String raw = new String("买家已付款，等待卖家发货");
        assertThat(Cells.clean(raw)).isSameAs(raw);
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"=\"3737\"|3737", "'138|138", "null|null", " x |` x `", "=\"\"|``"})
    void people_see_their_own_cell_without_its_wrapping_only(String raw, String shown) {
        assertThat(Cells.unwrap(raw)).isEqualTo(shown);
    }
}
