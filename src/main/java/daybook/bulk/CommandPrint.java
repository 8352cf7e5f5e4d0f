package daybook.bulk;

import daybook.desk.Argument;
import daybook.desk.Command;
import daybook.desk.CommandName;
import daybook.desk.Wanted;
import daybook.stock.Folded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a command is known by when its row comes again: shop, batch, order, command and what the desk read of its arguments, not how a row writes them. The reason
 * is left out: whoever words it better does not want the command a second time. Books hold such prints, so what is hashed must not change.
 */
public final class CommandPrint {
    private CommandPrint() {}

    /** The hash of a command, 64 hexadecimal digits. */
    public static String of(String shop, String batch, long order, CommandName name, Command command) {
        StringBuilder all = new StringBuilder();
        for (String part : new String[] {shop, Folded.of(batch), Long.toString(order), name.key()}) {
            all.append(part).append('\n');
        }
        values(command).forEach((key, value) -> {
            if (!value.isEmpty()) {
                all.append(key).append('=').append(value.replace("\n", "\\n")).append('\n');
            }
        });
        return hash(all.toString());
    }

    /** What a command was told, by {@link Argument#key()}; empty where it was not. */
    private static SortedMap<String, String> values(Command command) {
        if (command instanceof Command.Approve approve) {
            return one(Argument.FORCE, flag(approve.force()));
        } else if (command instanceof Command.Urgent urgent) {
            return one(Argument.OFF, flag(!urgent.on()));
        } else if (command instanceof Command.Write note) {
            return one(Argument.TEXT, note.text());
        } else if (command instanceof Command.SendBy sent) {
            return one(Argument.COURIER, Folded.withoutBlanks(sent.courier()));
        } else if (command instanceof Command.Blacklist listed) {
            return one(Argument.CAUSE, listed.cause().text());
        } else if (command instanceof Command.Pay pay) {
            return one(Argument.STATUS, pay.status().text());
        } else if (command instanceof Command.Rebate rebate) {
            return one(Argument.AMOUNT, Long.toString(rebate.amount().fen()));
        }
        return ofGoods(command);
    }

    private static SortedMap<String, String> ofGoods(Command command) {
        if (command instanceof Command.Swap swap) {
            SortedMap<String, String> values = goods(swap.wanted());
            values.put(Argument.LINE.key(), Integer.toString(swap.line()));
            values.put(Argument.PRICE.key(), Long.toString(swap.price().fen()));
            return values;
        } else if (command instanceof Command.Gift gift) {
            SortedMap<String, String> values = goods(gift.wanted());
            values.put(Argument.QUANTITY.key(), Integer.toString(gift.pieces()));
            return values;
        } else if (command instanceof Command.SplitLines split) {
            return one(Argument.LINES, list(split.lines()));
        } else if (command instanceof Command.SplitPieces split) {
            return one(Argument.PIECES, list(split.pieces().entrySet()));
        }
        return new TreeMap<>(); // the others are told nothing but why
    }

    private static SortedMap<String, String> one(Argument argument, String value) {
        return new TreeMap<>(Map.of(argument.key(), value));
    }

    /** A number and the digits that it ends in are two: which product they mean is the stock sheet's to say, and the next one may say another. */
    private static SortedMap<String, String> goods(Wanted wanted) {
        SortedMap<String, String> values = one(Argument.ITEM, Folded.withoutBlanks(wanted.item()));
        values.put(Argument.COLOUR.key(), Folded.withoutBlanks(wanted.colour()));
        values.put(Argument.SIZE.key(), Folded.withoutBlanks(wanted.size()));
        return values;
    }

    private static String flag(boolean said) {
        return said ? "true" : "";
    }

    /** Sorted as texts. */
    private static String list(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
