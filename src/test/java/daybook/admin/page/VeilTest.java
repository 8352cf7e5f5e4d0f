package daybook.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.ReportKind;
import daybook.validation.Finding;
import daybook.validation.Owner;
import daybook.validation.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VeilTest {
    @ParameterizedTest
    @CsvSource({
        "收货人姓名, 张三丰, 张**",
        "联系手机, 13812345678, 138****5678",
        "收货地址, 江苏省 苏州市 吴江区望湖路17号, 江**",
        "买家支付宝账号, a@example.com, a**",
        "'', 13812345678, 138****5678",
        "没听过的列, 张三丰, 张**",
        "总金额, 168.00, 168.00",
        "商家编码, 1098, 1098",
        "收货人姓名, '', ''"
    })
    void what_belongs_to_a_buyer_is_covered_and_all_else_is_not(String column, String value, String shown) {
        Finding finding = new Finding("some-rule", Severity.HOLD, Owner.SHIFT_LEAD, ReportKind.ORDERS, 2, column, "123", value, "");

        assertThat(Veil.over(finding)).isEqualTo(shown);
    }
}
