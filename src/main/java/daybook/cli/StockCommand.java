package daybook.cli;

import daybook.jobs.ReferenceSheets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code daybook stock FILE}: loads the stock sheet. */
@Command(name = "stock", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class StockCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    StockCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenBooks books = OpenBooks.open(options, terminal, daybook.jobs.Progress.NONE)) {
            return SheetSummary.tell(terminal, books.get(ReferenceSheets.class).loadStock(file));
        }
    }
}
