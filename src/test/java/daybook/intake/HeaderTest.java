package daybook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

class HeaderTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "买家实付金额, PAID", "商品标题, TITLE", "商品标题, TITLES", "商品价格, PRICE", "商家备注, MEMO", "商家备忘, MEMO", "主订单备注, REMARK",
        "主订单买家留言, MESSAGE", "买家会员昵称, NICK", "收货地址 , ADDRESS", "　联系电话　, PHONE", "=\"订单编号\", ORDER_NUMBER"
    })
    void a_column_is_known_by_every_name_it_has_had(String title, Column column) {
        assertThat(header(ReportKind.ORDERS, "x", title).indexOf(column)).isEqualTo(1);
    }

    @Test
    void the_first_name_wins_over_a_later_one_and_the_first_place_over_a_further_one() {
        Header header = header(ReportKind.ORDERS, "买家会员昵称", "买家会员名", "订单状态", "订单状态");
        assertThat(header.indexOf(Column.NICK)).isEqualTo(1);
        assertThat(header.indexOf(Column.STATUS)).isEqualTo(2);
    }

    @Test
    void the_files_own_title_is_shown_to_people() {
        Header header = header(ReportKind.ORDERS, " 买家实付金额 ");
        assertThat(header.titleOf(Column.PAID)).isEqualTo("买家实付金额");
        assertThat(header.titleOf(Column.TOTAL)).isEqualTo("总金额");
        assertThat(header.has(Column.TOTAL)).isFalse();
        assertThat(header.indexOf(Column.TOTAL)).isEqualTo(-1);
    }

    @Test
    void items_are_joined_by_the_main_order_number_and_orders_never_are() {
        String[] titles = {"子订单编号", "订单编号", "主订单编号"};
        assertThat(header(ReportKind.ITEMS, titles).indexOf(Column.ORDER_NUMBER)).isEqualTo(2);
        assertThat(header(ReportKind.ORDERS, titles).indexOf(Column.ORDER_NUMBER)).isEqualTo(1);
        assertThat(header(ReportKind.ITEMS, "订单编号").indexOf(Column.ORDER_NUMBER)).isZero();
    }

    @Test
    void names_of_the_configuration_add_to_those_of_the_program() {
        IntakeSettings settings = bind(Map.of("daybook.intake.aliases.[买家实际支付金额]", "实付"));
        assertThat(header(settings, "实付").indexOf(Column.PAID)).isZero();
        assertThat(header(settings, "买家实付金额").indexOf(Column.PAID)).isZero();
        assertThat(settings.maxColumns()).isEqualTo(512);
    }

    @Test
    void an_alias_of_no_column_is_refused_with_what_to_write() {
        assertThatThrownBy(() -> settings(Map.of("付款", List.of("x")), 512)).hasMessageContaining("no column is called 付款");
        assertThatThrownBy(() -> settings(Map.of(), 3)).hasMessageContaining("daybook.intake.max-columns").hasMessageContaining("72");
    }

    @Test
    void the_shipped_configuration_says_what_holds_without_it() throws Exception {
        var sources = new YamlPropertySourceLoader().load("columns", new FileSystemResource("config/columns.yaml"));
        Binder binder = new Binder(org.springframework.boot.context.properties.source.ConfigurationPropertySources.from(sources));
        assertThat(binder.bind("daybook.intake", IntakeSettings.class).get()).isEqualTo(IntakeSettings.defaults());
    }

    @Test
    void aliases_in_yaml_stand_in_brackets() throws Exception {
        byte[] yaml = "daybook.intake.aliases:\n  \"[购买数量]\": [件数, 数量]\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var sources = new YamlPropertySourceLoader().load("y", new org.springframework.core.io.ByteArrayResource(yaml));
        Binder binder = new Binder(org.springframework.boot.context.properties.source.ConfigurationPropertySources.from(sources));
        assertThat(binder.bind("daybook.intake", IntakeSettings.class).get().aliases()).containsEntry("购买数量", List.of("件数", "数量"));
    }

    private static IntakeSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bind("daybook.intake", IntakeSettings.class).get();
    }

    private static IntakeSettings settings(Map<String, List<String>> aliases, int maxColumns) {
        return new IntakeSettings(aliases, maxColumns, 32_767, 200, Duration.ZERO, Duration.ZERO);
    }

    private static Header header(ReportKind kind, String... titles) {
        return new Header(kind, new SourceRow(1, titles), IntakeSettings.defaults());
    }

    private static Header header(IntakeSettings settings, String... titles) {
        return new Header(ReportKind.ORDERS, new SourceRow(1, titles), settings);
    }
}
