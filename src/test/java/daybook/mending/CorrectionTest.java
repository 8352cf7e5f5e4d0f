package daybook.mending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How what stands under 更正 is read. */
class CorrectionTest {
    private static final List<String> TITLES = List.of("订单编号", "联系电话", "联系手机", "收货地址", "修改后的收货地址", "商品属性", "", "联系手机");
    private static final Set<Integer> MOBILE_MARKED = Set.of(2);

    private final Correction correction = new Correction(TITLES);

    private Map<String, String> read(String text, Set<Integer> marked) {
        Map<String, String> values = new TreeMap<>();
        correction.read(text, marked).values().forEach((column, value) -> values.put(column + " " + TITLES.get(column), value));
        return values;
    }

    private String unclear(String text, Set<Integer> marked) {
        Correction.Wanted wanted = correction.read(text, marked);
        return wanted.unclear() == null ? "" : wanted.unclear().key();
    }

    @Test
    void a_bare_value_is_for_the_one_cell_that_is_marked() {
        assertThat(read("13800001234", MOBILE_MARKED)).containsExactly(Map.entry("2 联系手机", "13800001234"));
        assertThat(read("颜色分类：杏色;尺码：M", Set.of(5))).containsExactly(Map.entry("5 商品属性", "颜色分类：杏色;尺码：M"));
        assertThat(unclear("13800001234", Set.of(1, 2))).isEqualTo("mend.which-column");
        assertThat(unclear("13800001234", Set.of())).isEqualTo("mend.nothing-marked");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            联系手机=13800001234; 收货地址=湖南省 湘潭市       | 13800001234 | 湖南省 湘潭市
            联系手机＝13800001234；收货地址＝湖南省 湘潭市；   | 13800001234 | 湖南省 湘潭市
            " 收货地址 = 湖南省 湘潭市 ;联系手机=13800001234 " | 13800001234 | 湖南省 湘潭市
            联系手机：13800001234；收货地址：湖南省 湘潭市     | 13800001234 | 湖南省 湘潭市
            联系手机: 13800001234; 收货地址=湖南省 湘潭市      | 13800001234 | 湖南省 湘潭市
            联系手机='13800001234;收货地址=湖南省;湘潭市       | 13800001234 | 湖南省;湘潭市
            """)
    void several_values_have_their_columns_names(String text, String mobile, String address) {
        assertThat(read(text, Set.of())).isEqualTo(Map.of("2 联系手机", mobile, "3 收货地址", address));
    }

    @Test
    void a_line_break_parts_as_well_and_the_longer_name_is_meant_where_one_holds_the_other() {
        assertThat(read("修改后的收货地址=北京\n联系电话=", Set.of())).isEqualTo(Map.of("4 修改后的收货地址", "北京", "1 联系电话", ""));
        assertThat(read("商品属性=颜色分类：杏色;尺码：M; 联系电话=1", Set.of())).isEqualTo(Map.of("5 商品属性", "颜色分类：杏色;尺码：M", "1 联系电话", "1"));
    }

    @Test
    void a_name_that_no_column_has_and_two_values_for_one_are_asked_about() {
        assertThat(unclear("电话=13800001234", MOBILE_MARKED)).isEqualTo("mend.column-unknown");
        assertThat(unclear("联系手机=1;联系手机=2", MOBILE_MARKED)).isEqualTo("mend.column-twice");
        assertThat(unclear("联系手机=1;联系手机=1", MOBILE_MARKED)).isEmpty();
    }

    @Test
    void what_is_written_to_go_on_with_is_read_as_it_was() {
        TreeMap<Integer, String> values = new TreeMap<>(Map.of(2, "13800001234", 5, "颜色分类：杏色;尺码：M"));
        assertThat(correction.read(Correction.written(TITLES, values), Set.of()).values()).isEqualTo(values);
    }
}
