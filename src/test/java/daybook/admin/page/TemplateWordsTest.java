package daybook.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.access.Role;
import daybook.admin.page.ShownReport.Kind;
import daybook.desk.Argument;
import daybook.event.EventKind;
import daybook.jobs.OrderGoods;
import daybook.orders.OwedCause;
import daybook.reconciliation.ControlTotals;
import daybook.schedule.Agenda.State;
import daybook.search.KeyKind;
import daybook.slot.Session;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that a template says stands in the files; that both languages have it is tested where the files are. */
class TemplateWordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("(?:#\\{|msg\\(')([a-z]+\\.[A-Za-z0-9-]+)(?<!-)(?=[}('])");

    @Test
    void every_sentence_of_a_template_is_in_the_files() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    String key = matcher.group(1);
                    if (!sentences(key.substring(0, key.indexOf('.'))).contains(key)) {
                        missing.add(file.getFileName() + " says " + key);
                    }
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void what_is_said_of_each_kind_of_thing_is_in_the_files() throws IOException {
        Set<String> wanted = new TreeSet<>();
        Stream.of(State.values()).forEach(state -> wanted.add("page.state-" + PageWords.css(state)));
        List.of(State.DAY_OFF, State.NOT_YET, State.NOT_AWAITED, State.WAITING, State.MISSED).forEach(state -> wanted.add("page.lead-" + PageWords.css(state)));
        Stream.of(EventKind.values()).forEach(kind -> wanted.add("page.event-" + PageWords.css(kind)));
        Stream.of(Kind.values()).forEach(kind -> wanted.add("page.report-" + kind.css()));
        Stream.of(Role.values()).forEach(role -> wanted.add("page.role-" + role.key()));
        Stream.of(Session.values()).forEach(session -> wanted.addAll(List.of("page.session-" + session, "page.brief-" + session)));
        Stream.of(Argument.values()).filter(Argument::isFlag).forEach(argument -> wanted.add("page.tick-" + argument.key()));
        List.of("survey", "loadItems", "loadOrders", "settleOrphans", "gate", "settle", "plan", "reports").forEach(step -> wanted.add("page.step-" + step));
        List.of(ControlTotals.READ, ControlTotals.BY_PEOPLE, ControlTotals.DOWNLOADED).forEach(total -> wanted.add("page.total-" + total));

        Stream.of(KeyKind.values()).forEach(kind -> wanted.add("page.key-" + kind));
        Stream.of(OwedCause.values()).forEach(cause -> wanted.add("page.owed-" + cause));

        assertThat(sentences("page")).containsAll(wanted);
        assertThat(sentences("run")).containsAll(Stream.of(OrderGoods.Why.values()).map(why -> "run.why-" + why).toList());
    }

    @Test
    void no_sentence_is_left_that_nobody_says() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : List.of(RESOURCES.resolve("templates"), Path.of("src/main/java/daybook"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        Pattern composed = Pattern.compile("page\\.(state|lead|event|report|role|session|brief|step|total|file|job|error|todo|key|action|owed|tick)-.*");

        assertThat(sentences("page").stream().filter(key -> !composed.matcher(key).matches() && all.indexOf(key) < 0)).isEmpty();
    }

    private static Set<String> sentences(String area) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("wording").resolve(area + ".properties"))) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }
}
