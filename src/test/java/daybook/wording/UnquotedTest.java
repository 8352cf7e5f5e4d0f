package daybook.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.dao.DuplicateKeyException;

/** What failures quote is left out, what names a place to look at stays. */
class UnquotedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Duplicate entry '何云-13800001234' for key 'alias.PRIMARY' | Duplicate entry … for key 'alias.PRIMARY'",
        "Duplicate entry 'O'Brien' for key 'x' for key 'alias.title' | Duplicate entry … for key 'alias.title'",
        "Data truncation: Data too long for column 'receiver' at row 1 | Data truncation: Data too long for column 'receiver' at row 1",
        "Incorrect string value: '\\xF0\\x9F for column 'x' for column 'title' at row 3 | Incorrect string value: … for column 'title' at row 3",
        "You have an error near ''何云' at line 1 | You have an error near … at line 1",
        "Unique index or primary key violation: \"public.a ON public.alias(title NULLS FIRST) VALUES ( /* 1 */ '何\"云' )\"; SQL statement: INSERT [23505-240]"
                + " | Unique index or primary key violation: public.a ON public.alias(title NULLS FIRST) …; SQL statement: INSERT [23505-240]",
        "Value too long for column \"receiver CHARACTER VARYING(10)\": \"'何云' (12)\"; SQL [22001-240] | Value too long for column receiver CHARACTER VARYING(10) …; SQL [22001-240]",
        "Data conversion error converting \"何云\"; SQL [22018-240] | Data conversion error converting …; SQL [22018-240]",
        "For input string: \"一三八\" | For input string: …",
        "Text '何云' could not be parsed at index 0 | Text … could not be parsed at index 0",
        "Failed to convert from type [a.B] to type [int] for value [何云] | Failed to convert from type [a.B] to type [int] for value […]",
        "odd 13800001234 of b@example.com and 0571-86000121 | odd … of … and …",
        "Lock wait timeout exceeded; try restarting transaction | Lock wait timeout exceeded; try restarting transaction",
    })
    void what_a_message_quotes_is_left_out(String message, String told) {
        assertThat(Unquoted.message(new IllegalStateException(message))).isEqualTo(told);
    }

    @Test
    void a_file_and_the_settings_are_named() {
        assertThat(Unquoted.first(new IllegalStateException("outer", new NoSuchFileException("/x/y.xlsx")))).isEqualTo("/x/y.xlsx");
        assertThat(Unquoted.first(new IOException())).isEqualTo("IOException");
        assertThat(Unquoted.message(new BeanCreationException("a 'part' of it"))).isEqualTo("a 'part' of it");
        assertThat(Unquoted.message(new BeanCreationException("part", "it says '何云'", new SQLException("'何云'")))).doesNotContain("何云");
    }

    @Test
    void a_trace_has_every_cause_and_what_was_suppressed_with_their_places_and_no_value() {
        SQLException first = new SQLException("Duplicate entry '何云' for key 'k'");
        first.addSuppressed(new IOException("closing \"何云\""));
        DuplicateKeyException outer = new DuplicateKeyException("SQL [INSERT]; Duplicate entry '何云' for key 'k'", first);
        first.addSuppressed(outer);

        assertThat(Unquoted.trace(outer))
                .startsWith("org.springframework.dao.DuplicateKeyException: SQL [INSERT]; Duplicate entry … for key 'k'")
                .contains("\tat daybook.wording.UnquotedTest.", "Caused by: java.sql.SQLException: Duplicate entry …", "Suppressed: java.io.IOException: closing …")
                .doesNotContain("何云");
    }
}
