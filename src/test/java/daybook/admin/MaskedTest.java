package daybook.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
    @ParameterizedTest
    @CsvSource({"张三, 张***", "欧阳娜娜, 欧***", "'', ''", "' ', ''", "𠮷田, 𠮷***"})
    void a_name_keeps_its_first_character(String name, String shown) {
        assertThat(Masked.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"13812345678, 138***78", "021-1234567, 021***67", "12345, ***", "'', ''", "17012345678-1234, 170***34"})
    void a_telephone_keeps_its_ends(String phone, String shown) {
        assertThat(Masked.phone(phone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"浙江省杭州市西湖区文三路 478 号 2 幢 301, 浙江省杭州市***", "文三路 478 号, ***", "'', ''"})
    void an_address_keeps_province_and_city(String address, String shown) {
        assertThat(Masked.address(address)).isEqualTo(shown);
    }
}
