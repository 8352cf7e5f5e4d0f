package daybook.desk;

import daybook.desk.Given.Wrong;
import daybook.wording.Sentence;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads a command from its name and named texts: the same for a form, a request, the command line and a row of a sheet. */
public final class CommandText {
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST_PIECES = 9_999;

    private CommandText() {}

    /** What was read. */
    public sealed interface Reading {
        /** A command and why it is given. */
        record Read(CommandName name, Command command, String reason) implements Reading {}

        /** It is none, and what is wrong with it. */
        record Fault(Sentence sentence) implements Reading {}
    }

    /** The command of that name with these arguments. An argument that is blank counts as left out; a flag is {@code true} or left out. */
    public static Reading read(String name, Map<String, String> arguments) {
        CommandName command = CommandName.of(name).orElse(null);
        if (command == null) {
            return new Reading.Fault(Sentence.of("desk.no-such-command", name));
        }
        try {
            Given given = new Given(command, arguments);
            return new Reading.Read(command, command(command, given), given.noLonger(Argument.REASON, LONGEST_REASON));
        } catch (Wrong wrong) {
            return new Reading.Fault(wrong.sentence());
        }
    }

    /** The arguments on one line, for the record of deeds: neither the reason, which has its own place, nor what a note says. */
    public static String told(Map<String, String> arguments) {
        StringBuilder told = new StringBuilder();
        new TreeMap<>(arguments).forEach((name, value) -> {
            boolean flag = Argument.of(name).filter(Argument::isFlag).isPresent();
            boolean tells = !name.equals(Argument.REASON.key()) && !name.equals(Argument.TEXT.key()) && !value.isBlank() && (!flag || value.equals("true"));
            if (tells) {
                told.append(' ').append(name).append(flag ? "" : "=" + value.strip());
            }
        });
        return told.toString();
    }

    /** What the desk says of commands and what they are told, with what people call them in place of their keys. */
    public static Sentence named(Sentence sentence, Function<CommandName, String> commands, Function<Argument, String> arguments) {
        UnaryOperator<String> name = key -> Argument.of(key).map(arguments).or(() -> CommandName.of(key).map(commands)).orElse(key);
        return new Sentence(
                sentence.key(), sentence.arguments().stream().map(keys -> Arrays.stream(keys.split(", ", -1)).map(name).collect(Collectors.joining(", "))).toList());
    }

    private static Command command(CommandName name, Given given) throws Wrong {
        return switch (name) {
            case APPROVE -> new Command.Approve(given.flag(Argument.FORCE));
            case HOLD -> new Command.Hold();
            case URGENT -> new Command.Urgent(!given.flag(Argument.OFF));
            case NOTE -> note(Note.INTERNAL, given);
            case FINANCE_NOTE -> note(Note.FINANCE, given);
            case SHIPPING_NOTE -> note(Note.SHIPPING, given);
            case COURIER_CHANGE -> new Command.SendBy(given.text(Argument.COURIER));
            case BLACKLIST_ADD -> new Command.Blacklist(given.cause());
            case BLACKLIST_REMOVE -> new Command.Unblacklist();
            case PAYMENT -> new Command.Pay(given.payment());
            case SWAP -> new Command.Swap(given.whole(Argument.LINE, Integer.MAX_VALUE), given.wanted(), given.money(Argument.PRICE));
            case REFUND -> new Command.Refund();
            case RESHIP -> new Command.Reship();
            case GIFT -> new Command.Gift(given.wanted(), given.whole(Argument.QUANTITY, MOST_PIECES));
            case REBATE -> new Command.Rebate(given.money(Argument.AMOUNT));
            case SPLIT_LINES -> new Command.SplitLines(given.lines());
            case SPLIT_PIECES -> new Command.SplitPieces(given.pieces());
            case SETTLE -> new Command.Settle();
        };
    }

    /** A blank text takes the note away; none at all does not. */
    private static Command note(Note note, Given given) throws Wrong {
        given.mustName(Argument.TEXT);
        return new Command.Write(note, given.noLonger(Argument.TEXT, LONGEST_NOTE));
    }
}
