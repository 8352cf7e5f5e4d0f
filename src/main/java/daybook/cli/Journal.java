package daybook.cli;

import daybook.slot.Home;
import daybook.wording.Unquoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the whole of an unexpected failure into the log. It writes the file itself, because the failure may be that the program, and its logging with
 * it, did not start.
 */
final class Journal {
    private final Strays strays;
    private @Nullable Path file;

    Journal(Strays strays) {
        this.strays = strays;
    }

    /** The folders whose files say how this home is set up, the home's own first. */
    List<Path> settings() {
        List<Path> roots = new ArrayList<>();
        if (file != null && file.getParent() != null && file.getParent().getParent() != null) {
            roots.add(file.getParent().getParent());
        }
        roots.add(Path.of(System.getProperty("daybook.root", "")).toAbsolutePath());
        return roots.stream().flatMap(root -> Stream.of(root.resolve("config"), root.resolve("jobs"))).toList();
    }

    /** From now on the log is the one of that home folder. */
    void in(Home home) {
        file = home.root().resolve("logs").resolve("daybook.log");
    }

    /** The log that has it now; nothing if there is no log yet or it cannot be written. */
    Optional<Path> keep(Throwable failure) {
        if (file == null) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        text.append(OffsetDateTime.now(ZoneId.systemDefault()).toString()).append(" ERROR a command failed\n");
        text.append(Unquoted.trace(failure));
        text.append(strays.text());
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
