package daybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTest {
    @ParameterizedTest
    @CsvSource({"RE100001, RE100001", "re100001, RE100001", "OSP1100001-2, OSP1100001-2", "osp2100001, OSP2100001", "GIFT100007, GIFT100007"})
    void numbers_of_orders_that_people_derived_are_order_numbers(String typed, String number) {
        assertThat(Word.read(typed).get(0).keys()).contains(new Key(KeyKind.ORDER_NUMBER, number));
    }

    @ParameterizedTest
    @CsvSource({"REX1", "RE", "OSP3100001", "RE1000000001", "SF100001"})
    void others_are_none(String typed) {
        assertThat(Word.read(typed).get(0).kinds()).doesNotContain(KeyKind.ORDER_NUMBER);
    }
}
