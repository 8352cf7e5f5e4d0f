package daybook.cli;

import daybook.jobs.Approvals;
import daybook.jobs.Imports;
import daybook.jobs.JobDefinition;
import daybook.jobs.JobDefinitions;
import daybook.jobs.JobDefinitions.Kind;
import daybook.jobs.Retention;
import daybook.jobs.SheetImports;
import daybook.slot.Session;
import daybook.slot.Slot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook run JOB}: does a job once, now. */
@Command(name = "run", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private BooksOptions options = new BooksOptions();

    @Mixin
    private ShopOption shop = new ShopOption();

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "date")
    private @Nullable String date;

    @Option(names = "--max-held-ratio", paramLabel = "0..1", descriptionKey = "maxHeldRatio")
    private @Nullable Double maxHeldRatio;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Arguments.ratio(maxHeldRatio, spec, terminal);
        LocalDate day = date == null ? null : Arguments.date(date, spec, terminal);
        Arguments.shop(shop.value(), spec, terminal);
        terminal.complain("cli.opening", options.home(terminal).root());
        TerminalProgress progress = new TerminalProgress(terminal);
        try (OpenBooks books = OpenBooks.open(options, terminal, progress)) {
            JobDefinitions jobs = books.get(JobDefinitions.class);
            Optional<JobDefinition> definition = jobs.named(job);
            if (definition.isEmpty()) {
                throw new ParameterException(spec.commandLine(), terminal.words("cli.no-such-job", job, jobs.names()));
            }
            if (day == null) {
                day = LocalDate.now(books.get(Clock.class));
            }
            return run(books, progress, definition.get(), day);
        }
    }

    /** What a person has done by hand and the schedule does in the name of its job. */
    private int recorded(OpenBooks books, JobDefinition job, IntSupplier work) {
        return CommandAudit.record(books, job.name(), shop.value(), "", work);
    }

    private int run(OpenBooks books, TerminalProgress progress, JobDefinition definition, LocalDate day) {
        Summary summary = new Summary(terminal, json);
        Session of = definition.session();
        if (definition.kind() == Kind.APPROVAL) {
            return recorded(books, definition, () -> summary.approval(books.get(Approvals.class).approveClean(shop.value(), CommandAudit.user())));
        }
        if (definition.kind() == Kind.RETENTION) {
            return recorded(books, definition, () -> RetentionCommand.tell(
                    terminal, json ? terminal.err() : terminal.out(), books.get(Retention.class).remove(shop.value(), CommandAudit.user())));
        }
        if (of == null) {
            return SheetSummary.tell(
                    terminal, json ? terminal.err() : terminal.out(), books.get(SheetImports.class).fromInbox(definition, shop.value(), day));
        }
        Slot slot = new Slot(shop.value(), day, of);
        terminal.complain("cli.begin-run", slot);
        return Interruption.told(
                terminal, progress, slot, () -> summary.tell(slot, books.get(Imports.class).run(slot, maxHeldRatio)));
    }
}
