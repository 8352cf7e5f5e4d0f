package daybook.cli;

import daybook.jobs.ReferenceSheets.Loading;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook stock FILE} and all others that read one sheet which people keep; the name that it is given says which. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class SheetCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Reading reading;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private BooksOptions options = new BooksOptions();

    @Mixin
    private ShopOption shop = new ShopOption();

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    /** Reads the sheet of a shop into the books. */
    interface Reading {
        Loading read(OpenBooks books, String shop, Path file);
    }

    SheetCommand(Terminal terminal, Reading reading) {
        this.terminal = terminal;
        this.reading = reading;
    }

    @Override
    public Integer call() {
        Arguments.shop(shop.value(), spec, terminal);
        try (OpenBooks books = OpenBooks.open(options, terminal, daybook.jobs.Progress.NONE)) {
            String what = shop.value() + " " + file.getFileName();
            return CommandAudit.record(books, spec.name(), what, "", () -> SheetSummary.tell(terminal, reading.read(books, shop.value(), file)));
        }
    }
}
