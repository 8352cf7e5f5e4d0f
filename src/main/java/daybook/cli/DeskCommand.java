package daybook.cli;

import daybook.desk.Argument;
import daybook.desk.CommandName;
import daybook.desk.CommandText;
import daybook.desk.CommandText.Reading;
import daybook.desk.Counter.Answer;
import daybook.jobs.Exit;
import daybook.jobs.OrderDesk;
import daybook.jobs.Progress;
import daybook.orders.OrderKey;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook approve NUMBER --reason TEXT} and its like: a command of the order desk, its arguments as options. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class DeskCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final CommandName name;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private BooksOptions options = new BooksOptions();

    @Mixin
    private ShopOption shop = new ShopOption();

    @Parameters(paramLabel = "NUMBER", descriptionKey = "orderNumber")
    private String number = "";

    private DeskCommand(Terminal terminal, CommandName name) {
        this.terminal = terminal;
        this.name = name;
    }

    /** Adds every command of the desk under its name. */
    static void addAll(CommandLine daybook, Terminal terminal) {
        for (CommandName name : CommandName.values()) {
            CommandLine command = new CommandLine(new DeskCommand(terminal, name));
            name.takes().forEach(argument -> command.getCommandSpec().addOption(option(argument, name.needs().contains(argument))));
            daybook.addSubcommand(name.key(), command);
        }
    }

    private static OptionSpec option(Argument argument, boolean needed) {
        OptionSpec.Builder option = OptionSpec.builder("--" + argument.key()).descriptionKey("desk-" + argument.key());
        return argument.isFlag()
                ? option.type(boolean.class).arity("0").build()
                : option.type(String.class).arity("1").paramLabel(argument.key().toUpperCase(java.util.Locale.ROOT)).required(needed).build();
    }

    private Map<String, String> arguments() {
        Map<String, String> arguments = new TreeMap<>();
        for (Argument argument : name.takes()) {
            Object value = spec.findOption("--" + argument.key()).getValue();
            if (value != null) {
                arguments.put(argument.key(), value.toString());
            }
        }
        return arguments;
    }

    @Override
    public Integer call() {
        OrderKey order = OrderKey.read(number);
        if (order == null) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.bad-order-number", number));
        }
        Arguments.shop(shop.value(), spec, terminal);
        Map<String, String> arguments = arguments();
        if (!(CommandText.read(name.key(), arguments) instanceof Reading.Read read)) {
            throw new ParameterException(spec.commandLine(), terminal.words(((Reading.Fault) CommandText.read(name.key(), arguments)).sentence()));
        }
        try (OpenBooks books = OpenBooks.open(options, terminal, Progress.NONE)) {
            String which = shop.value() + "/" + order + CommandText.told(arguments);
            return CommandAudit.record(
                    books,
                    name.key(),
                    which,
                    read.reason(),
                    () -> tell(books.get(OrderDesk.class).command(shop.value(), order, read.command(), CommandAudit.user(), read.reason())));
        }
    }

    private int tell(Answer answer) {
        if (answer instanceof Answer.Done done) {
            say("cli.decided", done.orderNumber(), terminal.words("cli.order-" + done.status()), terminal.words("run.payment-" + done.payment()));
            done.born().forEach(made -> say("cli.order-made", made));
            return Exit.DONE.code();
        }
        if (answer instanceof Answer.Unknown unknown) {
            terminal.complain(unknown.sentence());
            return Exit.UNUSABLE.code();
        }
        terminal.complain(((Answer.Refused) answer).sentence());
        return Exit.REFUSED.code();
    }

    private void say(String key, Object... arguments) {
        terminal.out().println(terminal.words(key, arguments));
    }
}
