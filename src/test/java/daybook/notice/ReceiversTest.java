package daybook.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybook.event.EventKind;
import daybook.wording.UnusableSetting;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiversTest {
    private static NoticeSettings settings(NoticeSettings.Wish... wishes) {
        return new NoticeSettings(
                List.of(wishes), "daybook@example.com", Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(1),
                Duration.ofMinutes(5));
    }

    private static List<Receiver> read(NoticeSettings.Wish... wishes) {
        return new Receivers(settings(wishes), settings -> "notices.yaml:7", true).read();
    }

    private static NoticeSettings.Wish wish(@Nullable String name, @Nullable String role, @Nullable String kind, @Nullable String target, String events) {
        return new NoticeSettings.Wish(name, role, kind, target, target, null, "zh", words(events));
    }

    private static List<String> words(String text) {
        return Pattern.compile(" ").splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shift-lead | ''                   | RUN_DONE SHEET_TAKEN RUN_REMARKED RUN_REFUSED FILE_MISSING FILES_UNUSABLE
            purchaser  | ''                   | RUN_DONE
            finance    | ''                   | RUN_DONE TOTALS_OPEN
            admin      | alarms run-done      | RUN_DONE TOTALS_OPEN RUN_REFUSED RUN_FAILED RUN_DEAD FILE_MISSING FILES_UNUSABLE JOB_FAILED
            admin      | RUN_FAILED           | RUN_FAILED
            """)
    void a_role_is_told_what_it_needs_unless_it_names_something_else(String role, String events, String told) {
        Receiver receiver = read(wish("a", role, "mail", "a@example.com", events)).get(0);

        for (String kind : words(told)) {
            assertThat(receiver.wants(kind)).as(kind).isTrue();
        }
        assertThat(receiver.wanted().stream().filter(kind -> kind != EventKind.RUN_DONE && kind != EventKind.SHEET_TAKEN && kind != EventKind.RUN_REMARKED && !kind.isAlarm())).isEmpty();
        assertThat(receiver.wants("OF_A_LATER_VERSION")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -  | admin | mail     | a@example.com          | ''     | notices.yaml:7: daybook.notice.receivers[0].name is missing
            a  | boss  | mail     | a@example.com          | ''     | notices.yaml:7: daybook.notice.receivers[0].role is "boss"; it must be one of: shift-lead, purchaser, finance, supervisor, customer-service, admin
            a  | admin | telegram | a@example.com          | ''     | daybook.notice.receivers[0].kind is "telegram"; it must be one of: mail, dingtalk, wecom
            a  | admin | mail     | -                      | ''     | daybook.notice.receivers[0].address is missing
            a  | admin | mail     | nobody                 | ''     | daybook.notice.receivers[0].address must be one mail address, not "nobody"
            a  | admin | mail     | a@x.example,b@x.example | ''    | must be one mail address
            a  | admin | wecom    | -                      | ''     | daybook.notice.receivers[0].url is missing
            a  | admin | wecom    | http://example.com/k   | ''     | daybook.notice.receivers[0].url must be an address that begins with https://
            a  | admin | wecom    | ${NO_SUCH}             | ''     | daybook.notice.receivers[0].url refers to the environment variable NO_SUCH, which is not set
            a  | admin | mail     | a@example.com          | sunset | daybook.notice.receivers[0].events[0] is "sunset"; it must be one of: all, alarms, RUN_DONE
            """)
    void what_is_wrong_is_named_with_its_line(
            @Nullable String name, @Nullable String role, @Nullable String kind, @Nullable String target, String events, String sentence) {
        assertThatThrownBy(() -> read(wish(name, role, kind, target, events))).isInstanceOf(UnusableSetting.class).hasMessageContaining(sentence);
    }

    @Test
    void a_name_belongs_to_one() {
        NoticeSettings.Wish twice = wish("a", "admin", "mail", "a@example.com", "");

        assertThatThrownBy(() -> read(twice, twice)).hasMessageContaining("two receivers named a");
    }

    @Test
    void mail_needs_a_server() {
        NoticeSettings one = settings(wish("a", "admin", "mail", "a@example.com", ""));

        assertThatThrownBy(() -> new Receivers(one, settings -> "x", false).read()).hasMessageContaining("spring.mail.host");
    }

    @Test
    void nobody_shows_a_secret() {
        NoticeSettings.Wish wish = new NoticeSettings.Wish("a", "admin", "dingtalk", null, "https://example.com/?access_token=T0KEN", "SECabc", "zh", List.of());

        assertThat(settings(wish) + " " + read(wish)).doesNotContain("T0KEN").doesNotContain("SECabc").contains("receiver a");
        assertThat(Objects.requireNonNull(read(wish).get(0)).secret()).isEqualTo("SECabc");
    }
}
