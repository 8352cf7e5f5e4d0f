package daybook.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventKindTest {
    @Test
    void of_every_alarm_the_handbook_says_what_to_do_and_of_nothing_else() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/operations.md"));
        Set<String> rows = lines.stream()
                .skip(lines.indexOf("| alarm | what to do |") + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line -> Pattern.compile(", ").splitAsStream(line.substring(2, line.indexOf(" |", 2))))
                .collect(Collectors.toSet());

        assertThat(rows).isEqualTo(Stream.of(EventKind.values()).filter(EventKind::isAlarm).map(EventKind::name).collect(Collectors.toSet()));
    }
}
