package daybook.slot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2019-03-11 23:21:04, 2019-03-11T23:21:04",
        "2019/3/9 21:46,      2019-03-09T21:46",
        "2012-5-23 3:04,      2012-05-23T03:04",
        "2019/12/31 0:00:00,  2019-12-31T00:00",
        "2000-01-01,          2000-01-01T00:00",
        "2099-12-31 23:59:59, 2099-12-31T23:59:59",
        "2020-02-29,          2020-02-29T00:00",
        "2019-3-9,            2019-03-09T00:00"
    })
    void isATime(String text, String expected) {
        assertThat(ShopTime.read(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0012-05-23 10:00:00", "1999-12-31 23:59:59", "2100-01-01", "9999-12-31", "", "null", "2019", "2019-3", "2019-02-29", "2019-13-01", "2019-00-10", "2019-01-32", "0000-00-00 00:00:00", "2019-03-11 24:00:00",
        "2019-03-11 23:60:00", "2019-03-11 23:21:60", "2019-03-11 23", "2019-03-11 ", "2019-03-11 23:21:04.5", "2019-03/11 10:00",
        "2019.03.11 10:00", "19-03-11 10:00:00", "11/03/2019 10:00", "2019-03-11T23:21:04", "2019-003-1 10:00", "４３５３５", "43535.97", "昨天下午三点钟"
    })
    void isNone(String text) {
        assertThat(ShopTime.read(text)).isNull();
    }
}
