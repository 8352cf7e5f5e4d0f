package daybook.admin.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Where no browser is installed. */
class BrowserMissingTest {
    @Test
    void the_tests_that_need_one_are_skipped_and_say_what_is_missing(@TempDir Path empty) {
        assertThatThrownBy(() -> Browser.assumeThere(empty.resolve("chromium"), empty.resolve("chromedriver")))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("skipped: there is no /usr/bin/chromium with /usr/bin/chromedriver (Debian: chromium, chromium-driver)");
    }

    @Test
    void the_build_installs_it_before_it_tests() throws IOException {
        String run = Files.readString(Path.of(".ci/run"));

        assertThat(run).contains("[ -x /usr/bin/chromium ] && [ -x /usr/bin/chromedriver ]");
        assertThat(run).containsPattern("(?s)apt-get install -y [^\\n]*chromium chromium-driver.*\\nmvn ");
    }
}
