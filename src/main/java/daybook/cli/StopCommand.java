package daybook.cli;

import daybook.jobs.Progress;
import daybook.jobs.Stops;
import daybook.slot.Slot;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook stop SLOT}: ends a run cleanly, whichever process has it. */
@Command(name = "stop", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class StopCommand implements Callable<Integer> {
    /** A step that writes workbooks of a million orders takes as long. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

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

    StopCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Slot which = Arguments.slot(shop.value(), slot, spec, terminal);
        terminal.complain("cli.begin-stop", which, options.home(terminal).root());
        try (OpenBooks books = OpenBooks.open(options, terminal, Progress.NONE)) {
            return new Summary(terminal, false).tellShortly(books.get(Stops.class).stop(which, System.getProperty("user.name", "?"), PATIENCE));
        }
    }
}
