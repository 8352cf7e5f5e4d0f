package daybook.cli;

import daybook.jobs.Imports;
import daybook.slot.Slot;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook rerun SLOT --reason TEXT}: does a complete slot again. */
@Command(name = "rerun", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class RerunCommand implements Callable<Integer> {
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

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reason")
    private String reason = "";

    @Option(names = "--dry-run", descriptionKey = "dryRun")
    private boolean dryRun;

    @Option(names = "--corrected", descriptionKey = "corrected")
    private boolean corrected;

    @Option(names = "--max-held-ratio", paramLabel = "0..1", descriptionKey = "maxHeldRatio")
    private @Nullable Double maxHeldRatio;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RerunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Slot which = Arguments.slot(shop.value(), slot, spec, terminal);
        Arguments.ratio(maxHeldRatio, spec, terminal);
        Arguments.reason(reason, spec, terminal);
        TerminalProgress progress = new TerminalProgress(terminal);
        terminal.complain(dryRun ? "cli.begin-dry-run" : "cli.begin-rerun", which, options.home(terminal).root());
        try (OpenBooks books = OpenBooks.open(options, terminal, progress)) {
            Imports imports = books.get(Imports.class);
            return Interruption.told(terminal, progress, which, () -> new Summary(terminal, json)
                    .tell(which, imports.rerun(which, reason, dryRun, corrected, maxHeldRatio)));
        }
    }
}
