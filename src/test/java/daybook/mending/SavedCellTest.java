package daybook.mending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cells say the same though a spreadsheet has saved one of them, and which do not. */
class SavedCellTest {
    @ParameterizedTest(name = "{0} came back as {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            何云                      | 何云                    | same
            何云                      | 何雲                    | changed
            '13800001111              | 13800001111             | same
            'null                     | null                    | same
            null                      | ""                      | same
            109.00                    | 109                     | same
            109.00                    | 109.5                   | changed
            0.00                      | 0                       | same
            07318234                  | 7318234                 | same
            7318234                   | 07318234                | changed
            2011-02-15 08:15:25       | 2011/2/15 8:15          | same
            2011-02-15 08:15:25       | 2011-02-15 08:15:25     | same
            2011-02-15 08:15:25       | 2011-02-15 08:15:26     | changed
            2011-02-15 08:15:25       | 2011-02-15 08:16        | changed
            2011-02-15                | 2011-02-15 00:00:00     | same
            6211000000000001          | 6.211E+15               | same
            6211000000000019          | 6211000000000010        | same
            6211000000000019          | 6.21100000000002E+15    | same
            137359000000012345        | 1.37359E+17             | same
            137359000000012345        | 137359000000012346      | changed
            137359000000012345        | 1.37358E+17             | changed
            12345                     | 1.2345E+4               | same
            省 市    街道             | 省 市 街道              | same
            "  何云　"                | 何云                    | same
            """)
    void a_cell(String original, String returned, String expected) {
        assertThat(SavedCell.same(original, returned)).isEqualTo(expected.equals("same"));
    }

    @Test
    void what_a_workbook_cannot_hold_is_no_change() {
        assertThat(SavedCell.same("a\u0001b", "a\uFFFDb")).isTrue();
        assertThat(SavedCell.same("a\r\nb", "a\nb")).isTrue();
        assertThat(SavedCell.same("\uFFFD", "何")).isFalse();
    }
}
