package daybook.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {
    private static final Path FOLDER = Path.of("src/main/resources/wording");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static List<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.endsWith("_zh.properties"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    private static Properties load(String area) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(area + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }

    @ParameterizedTest
    @MethodSource("areas")
    void both_languages_say_the_same_things_with_the_same_facts(String area) {
        Properties english = load(area);
        Properties chinese = load(area + "_zh");
        assertThat(new TreeSet<>(chinese.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(chinese.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank().doesNotContainPattern(area.equals("help") ? Pattern.compile("\\p{IsHan}{9}") : Pattern.compile("\\p{IsHan}{12}"));
        }
        assertThat(String.join("", chinese.stringPropertyNames().stream().map(chinese::getProperty).toList())).containsPattern(HAN);
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    @ParameterizedTest
    @MethodSource("areas")
    void every_sentence_can_be_said_with_all_its_facts(String area) {
        if (area.equals("help")) {
            return; // picocli's own format
        }
        for (String file : List.of(area, area + "_zh")) {
            Properties properties = load(file);
            for (String key : properties.stringPropertyNames()) {
                String text = properties.getProperty(key);
                assertThat(text).as(key).doesNotContainPattern(LONE_APOSTROPHE);
                Object[] facts = {"<0>", "<1>", "<2>", "<3>", "<4>", "<5>", "<6>", "<7>", "<8>", "<9>"};
                String said = new MessageFormat(text, Locale.ENGLISH).format(facts);
                arguments(text).forEach(argument -> assertThat(said).as(key).contains("<" + argument + ">"));
            }
        }
    }

    @Test
    void every_sentence_that_the_program_says_is_in_the_files() throws IOException {
        List<String> missing = new ArrayList<>();
        TreeMap<String, Properties> areas = new TreeMap<>();
        for (String area : areas()) {
            areas.put(area, load(area));
        }
        Pattern literal = Pattern.compile("\"(" + String.join("|", areas.keySet()) + ")\\.([a-z][A-Za-z0-9.-]*)\"(?!\\s*\\+)");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = literal.matcher(Files.readString(file));
                while (matcher.find()) {
                    String key = matcher.group(1) + "." + matcher.group(2);
                    Properties area = areas.get(matcher.group(1));
                    if (!key.endsWith(".csv") && area != null && !area.containsKey(key)) {
                        missing.add(file.getFileName() + " says " + key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void a_sentence_takes_its_facts_as_they_are() {
        Sentence sentence = Sentence.of("run.already-done", "2011-2-15-1", 1234567);
        assertThat(new Wording(Language.ENGLISH).say(sentence)).contains("2011-2-15-1").contains("1234567");
        assertThat(new Wording(Language.CHINESE).say(sentence)).contains("2011-2-15-1").containsPattern(HAN);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"zh_CN, CHINESE", "zh, CHINESE", "'', CHINESE", "en_US, ENGLISH", "de, ENGLISH"})
    void a_locale_has_a_language(String tag, Language language) {
        assertThat(Language.of(Locale.forLanguageTag(tag.replace('_', '-')))).isEqualTo(language);
    }
}
