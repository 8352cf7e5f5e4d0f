package daybook.cli;

import daybook.jobs.Exit;
import daybook.jobs.OrderDecisions;
import daybook.jobs.OrderDecisions.Answer;
import daybook.jobs.OrderDecisions.Wish;
import daybook.jobs.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook approve NUMBER --reason TEXT}, {@code daybook hold NUMBER --reason TEXT}: decides on one order. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class DecisionCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final boolean approves;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "NUMBER", descriptionKey = "orderNumber")
    private String number = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "decisionReason")
    private String reason = "";

    @Option(names = "--force", descriptionKey = "force")
    private boolean force;

    DecisionCommand(Terminal terminal, boolean approves) {
        this.terminal = terminal;
        this.approves = approves;
    }

    @Override
    public Integer call() {
        if (!number.matches("\\d{1,24}")) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.bad-order-number", number));
        }
        Arguments.shop(options.shop(), spec, terminal);
        Arguments.reason(reason, spec, terminal);
        try (OpenBooks books = OpenBooks.open(options, terminal, Progress.NONE)) {
            OrderDecisions decisions = books.get(OrderDecisions.class);
            Wish wish = new Wish(System.getProperty("user.name", "cli"), reason);
            return tell(approves ? decisions.approve(options.shop(), number, wish, force) : decisions.hold(options.shop(), number, wish));
        }
    }

    private int tell(Answer answer) {
        if (answer instanceof Answer.Decided decided) {
            terminal.out().println(terminal.words("cli.decided", decided.orderNumber(), terminal.words("cli.order-" + decided.status())));
            return Exit.DONE.code();
        }
        if (answer instanceof Answer.Unknown unknown) {
            terminal.complain(unknown.sentence());
            return Exit.UNUSABLE.code();
        }
        terminal.complain(((Answer.Refused) answer).sentence());
        return Exit.REFUSED.code();
    }
}
