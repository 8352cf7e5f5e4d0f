package daybook.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.orders.OrderNumber;
import org.junit.jupiter.api.Test;

class FirstRowsTest {
    private final FirstRows rows = new FirstRows();

    private int put(String number, long content, int line) {
        return rows.put(new OrderNumber(number), content, line);
    }

    @Test
    void a_number_is_new_once_and_its_first_row_is_remembered() {
        assertThat(put("6211000000000001", 7, 2)).isNegative();
        int entry = put("6211000000000001", 8, 5);
        assertThat(entry).isNotNegative();
        assertThat(rows.line(entry)).isEqualTo(2);
        assertThat(rows.content(entry)).isEqualTo(7);
    }

    @Test
    void numbers_that_differ_only_in_leading_zeros_or_length_are_different() {
        for (String number : new String[] {
            "1234567890", "01234567890", "001234567890", "11234567890", "123456789012345678", "0123456789012345678", "999999999999999999",
            "123456789012345678901234", "123456789012345678901235", "000000000000000000000000", "00000000000000000000000"
        }) {
            assertThat(put(number, 0, 2)).as(number).isNegative();
        }
    }

    @Test
    void it_grows_without_forgetting() {
        int many = 50_000;
        for (int i = 0; i < many; i++) {
            assertThat(put(String.valueOf(371_654_282_545_000_000L + i * 11L), i, i + 2)).isNegative();
        }
        for (int i = 0; i < many; i++) {
            int entry = put(String.valueOf(371_654_282_545_000_000L + i * 11L), -1, -1);
            assertThat(rows.line(entry)).isEqualTo(i + 2);
            assertThat(rows.content(entry)).isEqualTo(i);
        }
    }
}
