package daybook.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTest {
    @ParameterizedTest
    @CsvSource({"RE100001, RE100001", "re100001, RE100001", "OSP1100001-2, OSP1100001-2", "osp2100001, OSP2100001", "GIFT100007, GIFT100007"})
    void numbers_of_orders_that_people_derived_are_order_numbers(String typed, String number) {
        assertThat(Word.read(typed).get(0).keys()).contains(new Key(KeyKind.ORDER_NUMBER, number));
    }

    @Test
    void what_a_chinese_keyboard_types_in_full_width_is_the_number_that_was_meant() {
        assertThat(Word.read("６２１１０４３８７４３１７６５１").get(0).keys()).contains(new Key(KeyKind.ORDER_NUMBER, "6211043874317651"));
        assertThat(Word.read("１００００１").get(0).keys()).contains(new Key(KeyKind.INTERNAL_NUMBER, "100001"));
        assertThat(Word.read("ｒｅ１００００１").get(0).keys()).contains(new Key(KeyKind.ORDER_NUMBER, "RE100001"));
        assertThat(Word.read("No：ＳＦ１００００１").get(0).keys()).contains(new Key(KeyKind.TRACKING_NUMBER, "SF100001"));
        assertThat(Word.read("１３８１２３４５６７８").get(0).keys()).contains(new Key(KeyKind.ACCOUNT, "13812345678")).noneMatch(key -> key.kind() == KeyKind.RECEIVER);
    }

    @Test
    void names_and_accounts_are_looked_for_as_they_are_written() {
        assertThat(Word.read("Ａｎｎａ").get(0).keys()).contains(new Key(KeyKind.RECEIVER, "Ａｎｎａ"), new Key(KeyKind.ACCOUNT, "Ａｎｎａ"));
        assertThat(Word.read("Anna").get(0).keys()).containsExactly(new Key(KeyKind.ACCOUNT, "Anna"), new Key(KeyKind.RECEIVER, "Anna"));
    }

    @ParameterizedTest
    @CsvSource({"REX1", "RE", "OSP3100001", "RE1000000001", "SF100001"})
    void others_are_none(String typed) {
        assertThat(Word.read(typed).get(0).kinds()).doesNotContain(KeyKind.ORDER_NUMBER);
    }
}
