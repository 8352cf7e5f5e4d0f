package daybook.cli;

import daybook.jobs.Exit;
import daybook.jobs.Retention;
import daybook.jobs.Retention.Removed;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code daybook retention}: removes old inputs and masks old buyers' data, or says what it would. */
@Command(name = "retention", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class RetentionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private BooksOptions options = new BooksOptions();

    @Mixin
    private ShopOption shop = new ShopOption();

    @Option(names = "--dry-run", descriptionKey = "dryRun")
    private boolean dryRun;

    RetentionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Arguments.shop(shop.value(), spec, terminal);
        try (OpenBooks books = OpenBooks.open(options, terminal, daybook.jobs.Progress.NONE)) {
            Retention retention = books.get(Retention.class);
            if (dryRun) {
                return tell(terminal, terminal.out(), retention.dryRun(shop.value()));
            }
            int exit = CommandAudit.record(
                    books, spec.name(), shop.value(), "", () -> tell(terminal, terminal.out(), retention.remove(shop.value(), CommandAudit.user())));
            retention.overwriteFreed();
            return exit;
        }
    }

    /** Says what came of it, and gives the exit code. */
    static int tell(Terminal terminal, PrintStream to, Removed removed) {
        if (removed.exit() != Exit.DONE) {
            terminal.complain(removed.sentence());
            return removed.exit().code();
        }
        to.println(terminal.words(removed.sentence()));
        if (removed.kept() != null) {
            to.println(terminal.words(removed.kept()));
        }
        return Exit.DONE.code();
    }
}
