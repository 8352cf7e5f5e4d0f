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

/** {@code daybook approve NUMBER --reason TEXT} and its like: decides on one order. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
abstract class DecisionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Mixin
    private ShopOption shop = new ShopOption();

    @Parameters(paramLabel = "NUMBER", descriptionKey = "orderNumber")
    private String number = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "decisionReason")
    private String reason = "";

    DecisionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Approves an order that waits. */
    @Command
    static final class Approve extends DecisionCommand {
        @Option(names = "--force", descriptionKey = "force")
        private boolean force;

        Approve(Terminal terminal) {
            super(terminal);
        }

        @Override
        String how() {
            return force ? " force" : "";
        }

        @Override
        Answer decide(OrderDecisions decisions, String shop, String number, Wish wish) {
            return decisions.approve(shop, number, wish, force);
        }
    }

    /** Takes an approved order back to waiting. */
    @Command
    static final class Hold extends DecisionCommand {
        Hold(Terminal terminal) {
            super(terminal);
        }

        @Override
        Answer decide(OrderDecisions decisions, String shop, String number, Wish wish) {
            return decisions.hold(shop, number, wish);
        }
    }

    /** Has an order served before those that were paid earlier, or no longer. */
    @Command
    static final class Urgent extends DecisionCommand {
        @Option(names = "--off", descriptionKey = "urgentOff")
        private boolean off;

        Urgent(Terminal terminal) {
            super(terminal);
        }

        @Override
        String how() {
            return off ? " off" : "";
        }

        @Override
        Answer decide(OrderDecisions decisions, String shop, String number, Wish wish) {
            return decisions.urgent(shop, number, wish, !off);
        }
    }

    /** What is wished for beside the command's name, for the record. */
    String how() {
        return "";
    }

    abstract Answer decide(OrderDecisions decisions, String shop, String number, Wish wish);

    @Override
    public final Integer call() {
        if (!number.matches("\\d{1,24}")) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.bad-order-number", number));
        }
        Arguments.shop(shop.value(), spec, terminal);
        Arguments.reason(reason, spec, terminal);
        try (OpenBooks books = OpenBooks.open(options, terminal, Progress.NONE)) {
            Wish wish = new Wish(CommandAudit.user(), reason);
            String which = shop.value() + "/" + number + how();
            return CommandAudit.record(
                    books, spec.name(), which, reason, () -> tell(decide(books.get(OrderDecisions.class), shop.value(), number, wish)));
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
