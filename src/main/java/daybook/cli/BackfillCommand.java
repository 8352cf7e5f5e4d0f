package daybook.cli;

import daybook.jobs.Backfill;
import daybook.jobs.JobDefinition;
import daybook.jobs.JobDefinitions;
import daybook.jobs.JobDefinitions.Kind;
import daybook.slot.Slot;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook backfill JOB --from DATE --to DATE}: runs the slots of a range that were never run. */
@Command(name = "backfill", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class BackfillCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private BooksOptions options = new BooksOptions();

    @Mixin
    private ShopOption shop = new ShopOption();

    @Parameters(paramLabel = "JOB", descriptionKey = "importJob")
    private String job = "";

    @Option(names = "--from", paramLabel = "DATE", required = true, descriptionKey = "from")
    private String from = "";

    @Option(names = "--to", paramLabel = "DATE", required = true, descriptionKey = "to")
    private String to = "";

    BackfillCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LocalDate first = Arguments.date(from, spec, terminal);
        LocalDate last = Arguments.date(to, spec, terminal);
        Arguments.shop(shop.value(), spec, terminal);
        if (last.isBefore(first)) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.bad-range", from, to));
        }
        TerminalProgress progress = new TerminalProgress(terminal);
        terminal.complain("cli.opening", options.home(terminal).root());
        try (OpenBooks books = OpenBooks.open(options, terminal, progress)) {
            JobDefinition definition = definition(books.get(JobDefinitions.class));
            Backfill backfill = books.get(Backfill.class);
            List<Slot> slots = backfill.slots(definition, shop.value(), first, last);
            Summary summary = new Summary(terminal, false);
            return summary.tellShortly(backfill.run(slots, filled -> summary.tell(filled.slot(), filled.ended())));
        }
    }

    private JobDefinition definition(JobDefinitions jobs) {
        return jobs.named(job)
                .filter(known -> known.kind() == Kind.IMPORT)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        terminal.words("cli.no-such-import", job, String.join(", ", jobs.all().stream()
                                .filter(known -> known.kind() == Kind.IMPORT)
                                .map(JobDefinition::name)
                                .toList()))));
    }
}
