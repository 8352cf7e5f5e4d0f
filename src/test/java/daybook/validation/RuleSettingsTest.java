package daybook.validation;

import static daybook.validation.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

class RuleSettingsTest {
    private static final AnOrder WRONG = anOrder().without("总金额").without("联系手机").with("收货人姓名", "张**");

    @Test
    void theConfigurationThatComesWithDaybookNamesEveryRuleAsItIs() throws IOException {
        RuleSettings settings = bind(new FileSystemResource("config/rules.yaml"));

        assertThat(settings.severities()).containsOnlyKeys(RuleBook.ids());
        assertThat(settings.shippingWords()).isEqualTo(RuleSettings.standard().shippingWords());
        assertThat(ids(new RuleBook(settings), WRONG.build())).isEqualTo(ids(new RuleBook(RuleSettings.standard()), WRONG.build()));
    }

    @Test
    void aRuleCanBeMilderOrStricterOrOff() throws IOException {
        RuleSettings settings = bind("""
                daybook.rules.severities:
                  amount-missing: warn
                  recipient-masked: HOLD
                  phone-missing: OFF
                """);

        assertThat(ids(new RuleBook(settings), WRONG.build())).containsExactly("amount-missing WARN", "recipient-masked HOLD");
    }

    @Test
    void theShopNamesTheWordsThatAreMeantForShipping() throws IOException {
        OrderCase order = anOrder().with("买家留言", "请发顺丰，放驿站").build();

        assertThat(new RuleBook(bind("daybook.rules.shipping-words: [驿站]")).check(order)).extracting(Finding::detail).containsExactly("驿站");
        assertThatThrownBy(() -> bind("daybook.rules.shipping-words: [顺丰, ' ']")).rootCause().hasMessageContaining("shipping-words has an empty word");
    }

    @Test
    void withoutConfigurationEveryRuleKeepsItsOwnSeverity() throws IOException {
        assertThat(bind("daybook.rules: {}").severities()).isEmpty();
    }

    @Test
    void aRuleThatDoesNotExistIsRefusedByName() {
        assertThatThrownBy(() -> new RuleBook(new RuleSettings(Map.of("amount-mising", Severity.WARN), List.of())))
                .isInstanceOf(UnusableRules.class)
                .hasMessageContaining("amount-mising")
                .hasMessageContaining("amount-missing");
    }

    @Test
    void aRowWithoutANumberIsAlwaysRejectedAndNoOtherRowIs() {
        assertThatThrownBy(() -> new RuleBook(new RuleSettings(Map.of("order-no-missing", Severity.WARN), List.of())))
                .isInstanceOf(UnusableRules.class)
                .hasMessageContaining("order-no-missing");
        assertThatThrownBy(() -> new RuleBook(new RuleSettings(Map.of("phone-missing", Severity.REJECT), List.of())))
                .isInstanceOfSatisfying(UnusableRules.class, e -> assertThat(e.sentence().key()).isEqualTo("rules.error-cannot-reject"));
    }

    private static List<String> ids(RuleBook rules, OrderCase order) {
        return rules.check(order).stream().map(finding -> finding.rule() + " " + finding.severity()).toList();
    }

    private static RuleSettings bind(String yaml) throws IOException {
        return bind(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static RuleSettings bind(Resource yaml) throws IOException {
        MutablePropertySources sources = new MutablePropertySources();
        new YamlPropertySourceLoader().load("rules", yaml).forEach(sources::addLast);
        return new Binder(ConfigurationPropertySources.from(sources)).bindOrCreate("daybook.rules", RuleSettings.class);
    }
}
