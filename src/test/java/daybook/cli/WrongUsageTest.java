package daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be understood is said in one sentence, in the reader's language, before anything is opened. */
class WrongUsageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            frobnicate                                    | There is no command frobnicate. See: daybook --help                                  | 没有命令 frobnicate。用法见：daybook --help
            --frobnicate                                  | --frobnicate is not an option or argument of this command. See: daybook --help       | --frobnicate 不是这个命令的选项或参数。用法见：daybook --help
            run morning-import --frobnicate               | --frobnicate is not an option or argument of this command. See: daybook run --help   | --frobnicate 不是这个命令的选项或参数。用法见：daybook run --help
            restart 2011-2-15-1 again                     | again is not an option or argument of this command. See: daybook restart --help      | again 不是这个命令的选项或参数。用法见：daybook restart --help
            run                                           | This is missing: JOB. See: daybook run --help                                        | 缺少 JOB。用法见：daybook run --help
            run morning-import --date 2011-2-30           | "2011-2-30" is no date; write it like 2011-2-15. See: daybook run --help             | “2011-2-30”不是日期，请写成 2011-2-15。用法见：daybook run --help
            run morning-import --date yesterday           | "yesterday" is no date; write it like 2011-2-15. See: daybook run --help             | “yesterday”不是日期，请写成 2011-2-15。用法见：daybook run --help
            run morning-import --max-held-ratio 1.5       | --max-held-ratio is a share from 0 to 1, not 1.5. See: daybook run --help            | --max-held-ratio 应在 0 到 1 之间，不能是 1.5。用法见：daybook run --help
            run morning-import --max-held-ratio NaN       | --max-held-ratio is a share from 0 to 1, not NaN. See: daybook run --help            | --max-held-ratio 应在 0 到 1 之间，不能是 NaN。用法见：daybook run --help
            run morning-import --max-held-ratio half      | --max-held-ratio wants 0..1, not "half". See: daybook run --help                     | --max-held-ratio 应为 0..1，不能是“half”。用法见：daybook run --help
            run morning-import --shop ../other            | "../other" is no name for a shop; use letters, digits, _ and -. See: daybook run --help | “../other”不能作店名，只能用文字、数字、_ 和 -。用法见：daybook run --help
            serve --port 99999                            | --port is a number from 0 to 65535, not 99999. See: daybook serve --help              | --port 应在 0 到 65535 之间，不能是 99999。用法见：daybook serve --help
            serve --shop south                            | --shop is not an option or argument of this command. See: daybook serve --help       | --shop 不是这个命令的选项或参数。用法见：daybook serve --help
            restart 2011-2-15                             | "2011-2-15" is no slot; write it like 2011-2-15-1 (1 = morning, 2 = afternoon). See: daybook restart --help | “2011-2-15”不是导单次第，请写成 2011-2-15-1（1 = 早，2 = 午）。用法见：daybook restart --help
            restart 2011-2-15-3                           | "2011-2-15-3" is no slot; write it like 2011-2-15-1 (1 = morning, 2 = afternoon). See: daybook restart --help | “2011-2-15-3”不是导单次第，请写成 2011-2-15-1（1 = 早，2 = 午）。用法见：daybook restart --help
            restart 2011-2-30-1                           | "2011-2-30-1" is no slot; write it like 2011-2-15-1 (1 = morning, 2 = afternoon). See: daybook restart --help | “2011-2-30-1”不是导单次第，请写成 2011-2-15-1（1 = 早，2 = 午）。用法见：daybook restart --help
            rerun 2011-2-15-1                             | This is missing: --reason. See: daybook rerun --help                                 | 缺少 --reason。用法见：daybook rerun --help
            rerun 2011-2-15-1 --reason _                  | --reason wants a reason; finance will read it. See: daybook rerun --help             | --reason 需要写明原因，财务会看。用法见：daybook rerun --help
            stock                                         | This is missing: FILE. See: daybook stock --help                                     | 缺少 FILE。用法见：daybook stock --help
            """)
    void the_wrong_thing_is_named(String line, String english, String chinese) {
        String[] arguments = Pattern.compile(" ").splitAsStream(line).map(word -> word.equals("_") ? " " : word).toArray(String[]::new);

        assertSays(Books.says(with(arguments, "--lang", "en")), english);
        assertSays(Books.says(arguments), chinese);
    }

    private static void assertSays(Said said, String sentence) {
        said.endedWith(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).isEqualTo(sentence + "\n");
    }

    @Test
    void there_are_two_languages() {
        assertSays(Books.says("run", "morning-import", "--lang", "fr"), "--lang 应为 zh|en，不能是“fr”。用法见：daybook run --help");
    }

    @Test
    void a_home_with_a_semicolon_is_no_home(@TempDir Path folder) {
        Path home = folder.resolve("books;MODE=Oracle");

        assertSays(Books.says("stock", "x.csv", "--lang", "en", "--home", home.toString()),
                "\"" + home + "\" has a semicolon in it, which the embedded database cannot have in its path; name another folder with --home. See: daybook stock --help");
    }

    @Test
    void a_home_that_is_a_file_is_no_home(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertSays(Books.says("stock", "x.csv", "--lang", "en", "--home", file.toString()),
                "\"" + file + "\" is a file; --home wants a folder. See: daybook stock --help");
    }

    @Test
    void no_command_shows_which_there_are() {
        Said said = Books.says("--lang", "en").endedWith(2);

        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("Usage: daybook", "run  ", "restart  ", "rerun  ", "stock  ", "aliases  ", "blacklist  ", "demo  ", "Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "restart", "rerun", "stock", "aliases", "blacklist", "demo"})
    void help_is_in_both_languages_and_names_every_option(String command) {
        Said english = Books.says(command, "--help", "--lang", "en").endedWith(0);
        Said chinese = Books.says(command, "--help").endedWith(0);

        assertThat(english.err() + chinese.err()).isEmpty();
        assertThat(english.out()).contains("Usage: daybook " + command, "--home=DIR", "inbox/, archive/, reports/", "Options:");
        assertThat(chinese.out()).contains("用法：daybook " + command, "--home=DIR", "选项：").doesNotContain("Usage").doesNotContain("Show this help");
        assertThat(described(english.out())).isTrue();
        assertThat(described(chinese.out())).isTrue();
    }

    /** No option stands there without a word on it. */
    private static boolean described(String help) {
        List<String> lines = help.lines().toList();
        for (int i = 0; i + 1 < lines.size(); i++) {
            boolean nameOnly = lines.get(i).matches(" +(-\\w, )?--[^ ]+ *");
            if (nameOnly && !lines.get(i + 1).matches(" {20,}\\S.*")) {
                return false;
            }
        }
        return true;
    }

    @Test
    void the_version_is_told() {
        assertThat(Books.says("--version").endedWith(0).out()).startsWith("Daybook ");
    }

    private static String[] with(String[] arguments, String... more) {
        boolean none = arguments.length > 0 && arguments[0].startsWith("-");
        return none ? Stream.concat(Stream.of(more), Stream.of(arguments)).toArray(String[]::new)
                : Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }
}
