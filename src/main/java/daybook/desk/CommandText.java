package daybook.desk;

import daybook.orders.BlacklistCause;
import daybook.orders.Money;
import daybook.orders.PaymentStatus;
import daybook.wording.Sentence;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a command from its name and named texts: the same for a form, a request, the command line and a row of a sheet. */
public final class CommandText {
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST_PIECES = 9_999;

    private final Map<Argument, String> given = new HashMap<>();

    private CommandText() {}

    /** What was read. */
    public sealed interface Reading {
        /** A command and why it is given. */
        record Read(CommandName name, Command command, String reason) implements Reading {}

        /** It is none, and what is wrong with it. */
        record Fault(Sentence sentence) implements Reading {}
    }

    /** What is wrong with a text; caught where the whole is read. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Sentence sentence;

        Wrong(String key, Object... arguments) {
            super(key, null, false, false);
            this.sentence = Sentence.of(key, arguments);
        }
    }

    /**
     * The command of that name with these arguments. An argument that is empty counts as left out, but for the text of a note; a flag is said by {@code
     * true} and by nothing else than {@code false} not said.
     */
    public static Reading read(String name, Map<String, String> arguments) {
        CommandName command = CommandName.of(name).orElse(null);
        if (command == null) {
            return new Reading.Fault(Sentence.of("desk.no-such-command", name));
        }
        CommandText text = new CommandText();
        try {
            text.take(command, arguments);
            return new Reading.Read(command, text.command(command), text.reason());
        } catch (Wrong wrong) {
            return new Reading.Fault(wrong.sentence);
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

    private void take(CommandName command, Map<String, String> arguments) throws Wrong {
        for (Map.Entry<String, String> entry : arguments.entrySet()) {
            Argument argument = Argument.of(entry.getKey()).filter(command.takes()::contains).orElse(null);
            if (argument == null) {
                String known = command.takes().stream().map(Argument::key).collect(Collectors.joining(", "));
                throw new Wrong("desk.no-such-argument", command.key(), entry.getKey(), known);
            }
            if (!entry.getValue().isBlank()) {
                given.put(argument, entry.getValue().strip());
            }
        }
        for (Argument argument : command.needs()) {
            if (!given.containsKey(argument)) {
                throw argument == Argument.REASON ? new Wrong("desk.no-reason", command.key()) : new Wrong("desk.argument-missing", command.key(), argument.key());
            }
        }
    }

    private Command command(CommandName name) throws Wrong {
        return switch (name) {
            case APPROVE -> new Command.Approve(flag(Argument.FORCE));
            case HOLD -> new Command.Hold();
            case URGENT -> new Command.Urgent(!flag(Argument.OFF));
            case NOTE -> note(Note.INTERNAL);
            case FINANCE_NOTE -> note(Note.FINANCE);
            case SHIPPING_NOTE -> note(Note.SHIPPING);
            case COURIER_CHANGE -> new Command.SendBy(text(Argument.COURIER));
            case BLACKLIST_ADD -> new Command.Blacklist(cause());
            case BLACKLIST_REMOVE -> new Command.Unblacklist();
            case PAYMENT -> new Command.Pay(payment());
            case SWAP -> new Command.Swap(whole(Argument.LINE, text(Argument.LINE), Integer.MAX_VALUE), wanted(), money(Argument.PRICE));
            case REFUND -> new Command.Refund();
            case RESHIP -> new Command.Reship();
            case GIFT -> new Command.Gift(wanted(), whole(Argument.QUANTITY, text(Argument.QUANTITY), MOST_PIECES));
            case REBATE -> new Command.Rebate(money(Argument.AMOUNT));
            case SPLIT_LINES -> new Command.SplitLines(new TreeSet<>(lines().keySet()));
            case SPLIT_PIECES -> new Command.SplitPieces(pieces());
            case SETTLE -> new Command.Settle();
        };
    }

    private String text(Argument argument) {
        return given.getOrDefault(argument, "");
    }

    private String reason() throws Wrong {
        return noLonger(Argument.REASON, LONGEST_REASON);
    }

    private Command note(Note note) throws Wrong {
        return new Command.Write(note, noLonger(Argument.TEXT, LONGEST_NOTE));
    }

    private String noLonger(Argument argument, int longest) throws Wrong {
        if (text(argument).length() > longest) {
            throw new Wrong("desk.text-too-long", argument.key(), longest);
        }
        return text(argument);
    }

    private boolean flag(Argument argument) throws Wrong {
        return switch (text(argument)) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw new Wrong("desk.bad-flag", argument.key(), text(argument));
        };
    }

    private BlacklistCause cause() throws Wrong {
        return BlacklistCause.of(text(Argument.CAUSE))
                .orElseThrow(() -> new Wrong(
                        "desk.bad-cause",
                        text(Argument.CAUSE),
                        Arrays.stream(BlacklistCause.values()).map(BlacklistCause::text).collect(Collectors.joining(", "))));
    }

    private PaymentStatus payment() throws Wrong {
        String wanted = text(Argument.STATUS).toUpperCase(Locale.ROOT);
        for (PaymentStatus status : PaymentStatus.values()) {
            if (status.name().equals(wanted) || status.text().equals(wanted)) {
                return status;
            }
        }
        throw new Wrong(
                "desk.bad-payment",
                text(Argument.STATUS),
                Arrays.stream(PaymentStatus.values()).map(PaymentStatus::text).collect(Collectors.joining(", ")));
    }

    private Wanted wanted() {
        return new Wanted(text(Argument.ITEM), text(Argument.COLOUR), text(Argument.SIZE));
    }

    /** An amount of 0 or more. */
    private Money money(Argument argument) throws Wrong {
        Money money = Money.read(text(argument));
        if (money == null || money.fen() < 0) {
            throw new Wrong("desk.bad-money", argument.key(), text(argument));
        }
        return money;
    }

    private static int whole(Argument argument, String text, int most) throws Wrong {
        if (!text.matches("\\d{1,10}") || Long.parseLong(text) < 1 || Long.parseLong(text) > most) {
            throw new Wrong("desk.bad-number", argument.key(), text, Integer.toString(most));
        }
        return Integer.parseInt(text);
    }

    private SortedMap<Integer, Integer> lines() throws Wrong {
        SortedMap<Integer, Integer> lines = new TreeMap<>();
        for (String line : text(Argument.LINES).split("[,，、\\s]+", -1)) {
            lines.put(whole(Argument.LINES, line, Integer.MAX_VALUE), 0);
        }
        return lines;
    }

    private SortedMap<Integer, Integer> pieces() throws Wrong {
        SortedMap<Integer, Integer> pieces = new TreeMap<>();
        for (String each : text(Argument.PIECES).split("[,，、\\s]+", -1)) {
            String[] pair = each.split("[=:：]", -1);
            if (pair.length != 2) {
                throw new Wrong("desk.bad-pieces", each);
            }
            if (pieces.put(whole(Argument.PIECES, pair[0], Integer.MAX_VALUE), whole(Argument.PIECES, pair[1], Integer.MAX_VALUE)) != null) {
                throw new Wrong("desk.line-twice", pair[0]);
            }
        }
        return pieces;
    }
}
