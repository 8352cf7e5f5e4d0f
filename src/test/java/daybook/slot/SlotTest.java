package daybook.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2011-2-15-1, 2011-2-15-1, MORNING",
        "2011-02-15-2, 2011-2-15-2, AFTERNOON",
        "2011-12-05-1, 2011-12-5-1, MORNING",
        "' 2024-2-29-2 ', 2024-2-29-2, AFTERNOON"
    })
    void a_slot_is_written_without_padding_and_read_with_and_without(String text, String name, Session session) {
        Slot slot = Slot.parse("shop", text);
        assertThat(slot).hasToString(name);
        assertThat(slot.session()).isEqualTo(session);
        assertThat(Slot.parse("shop", slot.name())).isEqualTo(slot);
        assertThat(slot.name()).startsWith(slot.day() + "-");
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "2011-2-15", "2011-2-15-3", "2011-2-15-0", "2011-2-15-11", "2011-2-30-1", "2023-2-29-1", "11-2-15-1", "2011/2/15-1", "2011-13-1-1"})
    void anything_else_is_no_slot(String text) {
        assertThatThrownBy(() -> Slot.parse("shop", text)).isInstanceOfAny(IllegalArgumentException.class, java.time.DateTimeException.class);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "..", "a/b", "a b", "-shop", "a\\b", "shop.", "12345678901234567890123456789012345678901234567890123456789012345"})
    void a_shop_whose_name_would_be_no_safe_folder_is_refused(String shop) {
        assertThatThrownBy(() -> new Slot(shop, LocalDate.of(2011, 2, 15), Session.MORNING)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_shop_may_have_a_chinese_name() {
        assertThat(new Slot("示例女装店_2", LocalDate.of(2011, 2, 15), Session.MORNING).shop()).isEqualTo("示例女装店_2");
    }

    @Test
    void the_day_ends_at_midnight_and_the_instant_is_the_next_days() {
        assertThat(Slot.parse("shop", "2011-12-31-2").endOfDay()).isEqualTo(LocalDateTime.of(2012, 1, 1, 0, 0));
    }

    @Test
    void a_session_is_1_or_2() {
        assertThat(Session.of(1)).isEqualTo(Session.MORNING);
        assertThat(Session.of(2).number()).isEqualTo(2);
        assertThatThrownBy(() -> Session.of(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}, attempt {1}: {2}")
    @CsvSource({"shop, 1, reports/2011-2-15-1", "shop, 2, reports/2011-2-15-1/attempt-2", "other, 1, reports/other/2011-2-15-1", "other, 3, reports/other/2011-2-15-1/attempt-3"})
    void each_attempt_and_each_shop_has_a_folder_of_its_own(String shop, int attempt, String folder) {
        Slot slot = new Slot(shop, LocalDate.of(2011, 2, 15), Session.MORNING);
        Home home = new Home(Path.of("home"));
        assertThat(home.reports(slot, attempt)).isEqualTo(Path.of("home").toAbsolutePath().resolve(folder));
        assertThat(home.archive(slot, attempt)).hasToString(home.reports(slot, attempt).toString().replace("/reports", "/archive"));
        assertThat(home.asideReports(slot, "refused")).isEqualTo(home.reports(slot, 1).resolve("refused"));
    }
}
