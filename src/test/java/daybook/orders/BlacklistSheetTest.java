package daybook.orders;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.intake.Column;
import daybook.intake.IntakeSettings;
import daybook.intake.Reports;
import daybook.orders.Blacklist.Match;
import daybook.stock.SheetFixture;
import daybook.stock.SheetResult;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlacklistSheetTest {
    private static final Reports INTAKE = new Reports(IntakeSettings.defaults());
    private static final String FULL = "支付宝账号,手机,电话,收货人,收货地址,原因";
    private static final LocalDate MONDAY = LocalDate.of(2011, 2, 14);

    private SheetFixture day;
    private BlacklistStore store;

    @BeforeEach
    void anEmptyLedger(@TempDir Path folder) {
        day = new SheetFixture(folder);
        store = new BlacklistStore(day.jdbc, day.transaction);
    }

    @ParameterizedTest(name = "{0} / {1} / {2} / {3} / {4}: {5}")
    @CsvSource({
        "bad@example.com, '', '', '', '', 恶意留差评",
        "' ＢAD@example.com', '', '', '', '', 恶意留差评",
        "good@example.com, '', 13800001111, '', '', 无故退回",
        "'', 13800001111, '', '', '', 无故退回",
        "'', '''+86 138-0000-1111', '', '', '', 无故退回",
        "'', 075512345678, '', '', '', 无故退回",
        "'', '', '', 张三, 广东省 深圳市 南山区    学府路 1号(518000), 拒收",
        "'', '', '', ' 张三', 广东省深圳市南山区学府路１号, 拒收",
        "'', '', '', 张三, 广东省 深圳市 null 学府路 2号(518000), 拒收",
        "'', '', '', 张三, 广东省 深圳市    学府路 2号, 拒收",
        "'', '', '', 张三, 广东省 珠海市 NULL 学府路 3号, 拒收",
        "bad@example.com, '', 13800001111, '', '', 恶意留差评+无故退回",
        "bad@example.com, 13900001111, 13900001111, '', '', 恶意留差评",
        "'', '', '', 李四, 广东省深圳市南山区学府路1号, ''",
        "'', '', '', '', 广东省深圳市南山区学府路1号, ''",
        "good@example.com, 13800001112, 10000, 张三, 北京, ''",
        "null, null, null, null, null, ''",
        "'', '', '', '', '', ''",
    })
    void aCustomerIsFoundByAccountTelephoneOrReceiverWithAddress(
            String account, String phone, String mobile, String receiver, String address, String causes) {
        assertThat(load(
                        FULL,
                        "bad@example.com,13900001111,,,,恶意留差评",
                        ",'13800001111,0755-12345678,,,无故退回",
                        ",,,张三,广东省 深圳市 南山区 学府路 1号,拒收",
                        ",,,张三,广东省 深圳市    学府路 2号,拒收",
                        ",,,张三,广东省 珠海市 null 学府路 3号,拒收"))
                .isEqualTo(new Loaded<>(new BlacklistSheet.Counts(5, 7, 0)));

        assertThat(String.join("+", store.load().matches(account, phone, mobile, receiver, address).stream().map(Match::cause).toList()))
                .isEqualTo(causes);
    }

    @Test
    void whatOfAnOrderIsOnTheListIsNamed() {
        load(FULL, "bad@example.com,13900001111,0755-12345678,,,恶意留差评", ",,,张三,广东省 深圳市 南山区 学府路 1号,拒收");

        assertThat(store.load().matches("", "0755-12345678", "", "", "")).containsExactly(new Match(Column.PHONE, "恶意留差评"));
        assertThat(store.load().matches("", "", "13900001111", "", "")).containsExactly(new Match(Column.MOBILE, "恶意留差评"));
        assertThat(store.load().matches("bad@example.com", "", "13900001111", "张三", "广东省深圳市南山区学府路1号"))
                .containsExactly(new Match(Column.ACCOUNT, "恶意留差评"), new Match(Column.ADDRESS, "拒收"));
    }

    @Test
    void anAddressThatWasStoredWithItsNullIsStillFound() {
        day.jdbc.update("INSERT INTO blacklist (kind, entry, cause, added_on) VALUES ('ADDRESS', '张三 广东省珠海市null学府路3号', '拒收', '2011-02-14')");

        assertThat(store.load().matches("", "", "", "张三", "广东省 珠海市    学府路3号")).hasSize(1);
    }

    @Test
    void whatIsMaskedIsNeverAKey() {
        load("支付宝账号,原因", "bad@example.com,恶意留差评");

        assertThat(store.load().matches("b**@example.com", "138****1111", "1**********", "张**", "广东**")).isEmpty();
        for (String hidden : List.of("~AES1q9fKx02jPq8sLm4Zt7Yw==~", "$V2hhdCBhIGZpbmUgZGF5IDEyMw==$")) {
            assertThat(BlacklistEntry.account(hidden)).isNull();
            assertThat(BlacklistEntry.phone(hidden)).isNull();
            assertThat(BlacklistEntry.address(hidden, "湖南省湘潭市")).isNull();
            assertThat(BlacklistEntry.address("张三", hidden)).isNull();
        }
        assertThat(BlacklistEntry.address("Ann", "Unit 5/12-18 Example Road Melbourne VIC 3000")).as("one without a word of Chinese").isNotNull();
        assertThat(Blacklist.empty().matches("bad@example.com", "", "", "", "")).isEmpty();
    }

    @Test
    void aSheetOfAccountsAndCausesIsEnough() {
        assertThat(load("原因,支付宝账号", "恶意留差评,bad@example.com")).isEqualTo(new Loaded<>(new BlacklistSheet.Counts(1, 1, 0)));
        assertThat(store.load().size()).isEqualTo(1);
    }

    @Test
    void aSheetAddsAndNeverTakesAway() {
        load("支付宝账号,原因", "a@example.com,恶意留差评", "b@example.com,恶意留差评");

        assertThat(load("支付宝账号,原因", "B@example.com,无故退回", "c@example.com,无故退回", "C@example.com,无故退回"))
                .isEqualTo(new Loaded<>(new BlacklistSheet.Counts(3, 1, 1)));
        assertThat(store.load().size()).isEqualTo(3);
        assertThat(store.load().matches("a@example.com", "", "", "", "")).containsExactly(new Match(Column.ACCOUNT, "恶意留差评"));
        assertThat(store.load().matches("b@example.com", "", "", "", "")).containsExactly(new Match(Column.ACCOUNT, "无故退回"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a@example.com,,,,,          | Line 3, column 原因: the cell is empty",
                ",,,,,恶意留差评               | Line 3, column 支付宝账号: no account",
                "a**@example.com,,,,,恶意留差评 | Line 3, column 支付宝账号: “a**@example.com” is masked",
                ",138****1111,,,,恶意留差评     | Line 3, column 手机: “138****1111” is masked",
                ",,12345,,,恶意留差评          | Line 3, column 电话: “12345” has too few digits",
                ",,,张三,,恶意留差评            | Line 3, column 收货地址: receiver",
                ",,,,广东省深圳市,恶意留差评      | Line 3, column 收货人: receiver",
            })
    void aRowThatNamesNobodyRefusesTheSheet(String row, String place) {
        assertThat(SheetFixture.said((Refused<?>) load(FULL, "good@example.com,,,,,无故退回", row)))
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith(place);
        assertThat(store.load().size()).isZero();
    }

    @Test
    void missingColumnsAreNamed() {
        assertThat(SheetFixture.said((Refused<?>) load("账号,手机", "1,2"))).first().asString().contains("支付宝账号, 原因");
    }

    private SheetResult<BlacklistSheet.Counts> load(String... lines) {
        return new BlacklistSheet(store, INTAKE).load(day.sheet("blacklist.csv", lines), MONDAY);
    }
}
