package daybook.cli;

import daybook.jobs.Ended;
import daybook.jobs.Imports;
import daybook.jobs.JobDefinition;
import daybook.jobs.JobDefinitions;
import daybook.slot.Session;
import daybook.slot.Slot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook run JOB}: does a job once, now. */
@Command(name = "run", mixinStandardHelpOptions = true, resourceBundle = "wording.help")
final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "JOB", descriptionKey = "job")
    private String job = "";

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "date")
    private @Nullable String date;

    @Option(names = "--max-held-ratio", paramLabel = "R", descriptionKey = "maxHeldRatio")
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
        Arguments.shop(options.shop(), spec, terminal);
        try (OpenBooks books = OpenBooks.open(options, terminal, new TerminalProgress(terminal))) {
            JobDefinitions jobs = books.get(JobDefinitions.class);
            Optional<JobDefinition> definition = jobs.named(job);
            if (definition.isEmpty()) {
                throw new ParameterException(spec.commandLine(), terminal.words("cli.no-such-job", job, jobs.names()));
            }
            if (day == null) {
                day = LocalDate.now(books.get(Clock.class));
            }
            return run(books, definition.get(), day);
        }
    }

    private int run(OpenBooks books, JobDefinition definition, LocalDate day) {
        Summary summary = new Summary(terminal, json);
        Session of = definition.session();
        if (of == null) {
            return summary.approval(books.get(daybook.jobs.Approvals.class).approveClean(options.shop(), definition.name()));
        }
        Slot slot = new Slot(options.shop(), day, of);
        Ended ended = books.get(Imports.class).run(slot, maxHeldRatio);
        return summary.tell(slot, ended);
    }
}
