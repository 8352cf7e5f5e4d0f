package daybook.notice;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.event.EventKind;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    private static final LocalDateTime NINE = LocalDateTime.of(2011, 2, 15, 9, 0);
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(1));

    @Test
    void points_are_numbered() {
        assertThat(new Message("title", List.of("one", "two")).text(100)).isEqualTo("title\n1) one\n2) two");
    }

    @Test
    void a_text_that_is_too_long_is_cut_between_characters() {
        assertThat(new Message("标题", List.of("😀😀")).text(17)).isEqualTo("标题\n1) 😀…");
    }

    @ParameterizedTest(name = "after {0} attempts {1} s")
    @CsvSource({"1, 10", "2, 20", "3, 40", "9, 2560", "10, 3600", "40, 3600"})
    void the_wait_doubles_up_to_the_longest(int attempts, long seconds) {
        assertThat(BACK_OFF.next(attempts, NINE, NINE)).isEqualTo(Optional.of(NINE.plusSeconds(seconds)));
    }

    @Test
    void in_the_end_it_is_given_up() {
        assertThat(BACK_OFF.next(12, NINE, NINE.plusHours(23))).isPresent();
        assertThat(BACK_OFF.next(12, NINE, NINE.plusHours(23).plusSeconds(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            File /srv/books/inbox/2011-2-15/a.csv cannot be read     | File a.csv cannot be read
            文件 C:\\shop\\inbox\\a.csv 读不了                          | 文件 a.csv 读不了
            phone 13812345678, 0571-86000121 or a.b@example.com      | phone ***, *** or ***
            order 6211160103619650 of 2011-2-15-1, 12/77 held        | order 6211160103619650 of 2011-2-15-1, 12/77 held
            """)
    void a_sentence_loses_what_has_no_business_in_a_chat(String sentence, String told) {
        assertThat(Discreet.of(sentence)).isEqualTo(told);
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void every_kind_of_event_has_its_words(EventKind kind) {
        for (Language language : Language.values()) {
            Wording wording = new Wording(language);
            assertThat(wording.say("notice.title-" + kind, "2011-2-15-1")).contains("2011-2-15-1");
            if (kind.isAlarm()) {
                assertThat(wording.say("notice.what-" + kind, "2011-2-15-1") + wording.say("notice.todo-" + kind, "2011-2-15-1")).contains("2011-2-15-1");
            }
        }
    }
}
