package daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            浙江省 杭州市 拱墅区    银杏街道 银杏路(310000)   | 浙江 杭州
            浙江杭州市拱墅区银杏路                          | 浙江 杭州
            中国 浙江省 杭州 拱墅区 银杏路                   | 浙江 杭州
            重庆 重庆市 垫江县    路                       | 重庆
            上海市 杨浦区 路                              | 上海
            内蒙古自治区 呼和浩特市 赛罕区 路                | 内蒙古 呼和浩特
            四川省 阿坝藏族羌族自治州 汶川县                 | 四川 阿坝藏族羌族自治州
            四川省阿坝藏族羌族自治州汶川县                   | 四川 阿坝藏族羌族自治州
            黑龙江省 大兴安岭地区 塔河县                    | 黑龙江 大兴安岭地区
            浙江省 *** ***                               | 浙江
            1**********                                 | -
            浙江                                         | 浙江
            火星 1号                                      | -
            """)
    void an_address_begins_with_it(String address, @Nullable String key) {
        assertThat(Place.of(address).key()).isEqualTo(key == null ? "" : key);
    }
}
