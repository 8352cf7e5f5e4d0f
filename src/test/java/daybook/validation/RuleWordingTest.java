package daybook.validation;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.wording.Language;
import daybook.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleWordingTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleOwnerAndSeverityHasItsWords(Language language) {
        Wording wording = new Wording(language);

        for (String key : keys()) {
            assertThat(wording.say(key, "VALUE", "DETAIL")).as(key).isNotBlank().doesNotContain("{", "}", "''");
        }
    }

    @Test
    void theTwoLanguagesHaveTheSameKeysAndUseTheSameFacts() throws java.io.IOException {
        Properties english = load("/wording/rules.properties");
        Properties chinese = load("/wording/rules_zh.properties");

        assertThat(new TreeSet<>(chinese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (String key : english.stringPropertyNames()) {
            assertThat(facts(chinese.getProperty(key))).as(key).isEqualTo(facts(english.getProperty(key)));
        }
        Set<String> expected = new TreeSet<>(keys());
        expected.addAll(Set.of("rules.order-no-repeated.suggestion-detailed", "rules.item-no-missing.suggestion-detailed"));
        expected.addAll(Set.of("rules.error-unknown", "rules.error-rejects", "rules.error-cannot-reject"));
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aSentenceSaysWhatWasFoundAndWhatIsAllowed() {
        Wording english = new Wording(Language.ENGLISH);

        assertThat(english.say("rules.amount-total-mismatch.title", "45.62", "45.60")).isEqualTo("Total of 45.62 is not goods plus postage");
        assertThat(english.say("rules.receiver-missing.suggestion")).isEqualTo("Ask the buyer for the receiver's name.");
        assertThat(new Wording(Language.CHINESE).say("rules.kinds-mismatch.allowed", "2", "1")).isEqualTo("1（宝贝报表中的行数）");
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (String id : RuleBook.ids()) {
            for (String part : List.of("title", "allowed", "suggestion")) {
                keys.add("rules." + id + "." + part);
            }
        }
        Arrays.stream(Owner.values()).forEach(owner -> keys.add("rules.owner." + owner));
        Arrays.stream(Severity.values()).forEach(severity -> keys.add("rules.severity." + severity));
        return keys;
    }

    private static String facts(String sentence) {
        return String.format(Locale.ROOT, "%b %b", sentence.contains("{0}"), sentence.contains("{1}"));
    }

    private static Properties load(String name) throws java.io.IOException {
        Properties properties = new Properties();
        try (var in = RuleWordingTest.class.getResourceAsStream(name)) {
            assertThat(in).isNotNull();
            properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return properties;
    }
}
