package daybook.desk;

import daybook.orders.BlacklistCause;
import daybook.orders.Money;
import daybook.orders.PaymentStatus;
import daybook.stock.Folded;
import daybook.wording.Sentence;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The arguments that a command was given, each read as what it is. */
final class Given {
    private static final String BETWEEN = "[,，、\\s]+";
    private static final String EQUALS = "[=:：]";

    private final Map<Argument, String> texts = new HashMap<>();
    private final Set<Argument> named = EnumSet.noneOf(Argument.class);
    private final CommandName command;

    /** What is wrong with a text; caught where the whole command is read. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Sentence sentence;

        Wrong(String key, Object... arguments) {
            super(key, null, false, false);
            this.sentence = Sentence.of(key, arguments);
        }

        Sentence sentence() {
            return sentence;
        }
    }

    /** The arguments of that command: all that it needs, none that it does not take. */
    Given(CommandName command, Map<String, String> arguments) throws Wrong {
        this.command = command;
        for (Map.Entry<String, String> entry : arguments.entrySet()) {
            Argument argument = Argument.of(entry.getKey()).filter(command.takes()::contains).orElse(null);
            if (argument == null) {
                String known = command.takes().stream().map(Argument::key).collect(Collectors.joining(", "));
                throw new Wrong("desk.no-such-argument", command.key(), entry.getKey(), known);
            }
            named.add(argument);
            if (!entry.getValue().isBlank()) {
                texts.put(argument, entry.getValue().replaceAll("\\r\\n?", "\n").strip()); // a form ends lines as HTTP does
            }
        }
        for (Argument argument : command.needs()) {
            if (!texts.containsKey(argument)) {
                throw argument == Argument.REASON ? new Wrong("desk.no-reason", command.key()) : new Wrong("desk.argument-missing", command.key(), argument.key());
            }
        }
    }

    /** The argument must be there, if blank: left out it was forgotten. */
    void mustName(Argument argument) throws Wrong {
        if (!named.contains(argument)) {
            throw new Wrong("desk.argument-missing", command.key(), argument.key());
        }
    }

    String text(Argument argument) {
        return texts.getOrDefault(argument, "");
    }

    /** A number as it was meant: a Chinese keyboard types full-width digits and signs. */
    private String digits(Argument argument) {
        return Folded.of(text(argument));
    }

    String noLonger(Argument argument, int longest) throws Wrong {
        if (text(argument).length() > longest) {
            throw new Wrong("desk.text-too-long", argument.key(), longest);
        }
        return text(argument);
    }

    boolean flag(Argument argument) throws Wrong {
        return switch (text(argument)) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw new Wrong("desk.bad-flag", argument.key(), text(argument));
        };
    }

    BlacklistCause cause() throws Wrong {
        String text = text(Argument.CAUSE);
        return BlacklistCause.of(text).orElseThrow(() -> new Wrong("desk.bad-cause", text, all(BlacklistCause.values(), BlacklistCause::text)));
    }

    PaymentStatus payment() throws Wrong {
        String text = text(Argument.STATUS);
        return Arrays.stream(PaymentStatus.values())
                .filter(status -> status.name().equals(text.toUpperCase(Locale.ROOT)) || status.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new Wrong("desk.bad-payment", text, all(PaymentStatus.values(), PaymentStatus::text)));
    }

    private static <T> String all(T[] values, java.util.function.Function<T, String> text) {
        return Arrays.stream(values).map(text).collect(Collectors.joining(", "));
    }

    Wanted wanted() {
        return new Wanted(text(Argument.ITEM), text(Argument.COLOUR), text(Argument.SIZE));
    }

    /** An amount of 0 or more. */
    Money money(Argument argument) throws Wrong {
        Money money = Money.read(digits(argument));
        if (money == null || money.fen() < 0) {
            throw new Wrong("desk.bad-money", argument.key(), text(argument));
        }
        return money;
    }

    /** A whole number from 1 on. */
    int whole(Argument argument, int most) throws Wrong {
        return whole(argument, digits(argument), most);
    }

    private static int whole(Argument argument, String text, int most) throws Wrong {
        if (!text.matches("\\d{1,10}") || Long.parseLong(text) < 1 || Long.parseLong(text) > most) {
            throw new Wrong("desk.bad-number", argument.key(), text, Integer.toString(most));
        }
        return Integer.parseInt(text);
    }

    SortedSet<Integer> lines() throws Wrong {
        SortedSet<Integer> lines = new TreeSet<>();
        for (String line : digits(Argument.LINES).split(BETWEEN, -1)) {
            lines.add(whole(Argument.LINES, line, Integer.MAX_VALUE));
        }
        return lines;
    }

    /** Pieces by the number of their line. */
    SortedMap<Integer, Integer> pieces() throws Wrong {
        SortedMap<Integer, Integer> pieces = new TreeMap<>();
        for (String each : digits(Argument.PIECES).split(BETWEEN, -1)) {
            String[] pair = each.split(EQUALS, -1);
            if (pair.length != 2) {
                throw new Wrong("desk.bad-pieces", each);
            }
            int line = whole(Argument.PIECES, pair[0], Integer.MAX_VALUE);
            if (pieces.put(line, whole(Argument.PIECES, pair[1], Integer.MAX_VALUE)) != null) {
                throw new Wrong("desk.line-twice", pair[0]);
            }
        }
        return pieces;
    }
}
