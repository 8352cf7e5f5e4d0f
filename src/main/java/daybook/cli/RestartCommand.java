package daybook.cli;

import daybook.jobs.Imports;
import daybook.slot.Slot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook restart SLOT}: goes on where a run stopped. */
@Command(name = "restart", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class RestartCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private BooksOptions options = new BooksOptions();

    @Mixin
    private ShopOption shop = new ShopOption();

    @Parameters(paramLabel = "SLOT", descriptionKey = "slot")
    private String slot = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RestartCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Slot which = Arguments.slot(shop.value(), slot, spec, terminal);
        TerminalProgress progress = new TerminalProgress(terminal);
        terminal.complain("cli.begin-restart", which, options.home(terminal).root());
        try (OpenBooks books = OpenBooks.open(options, terminal, progress)) {
            return Interruption.told(
                    terminal, progress, which, () -> new Summary(terminal, json).tell(which, books.get(Imports.class).restart(which)));
        }
    }
}
