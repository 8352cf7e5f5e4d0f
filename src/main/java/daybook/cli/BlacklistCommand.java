package daybook.cli;

import daybook.jobs.ReferenceSheets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code daybook blacklist FILE}: adds red-name customers. */
@Command(name = "blacklist", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class BlacklistCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    BlacklistCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenBooks books = OpenBooks.open(options, terminal, daybook.jobs.Progress.NONE)) {
            return SheetSummary.tell(terminal, books.get(ReferenceSheets.class).loadBlacklist(file));
        }
    }
}
