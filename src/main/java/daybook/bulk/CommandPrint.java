package daybook.bulk;

import daybook.desk.Argument;
import daybook.desk.CommandName;
import daybook.orders.Money;
import daybook.stock.Folded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a command is known by when its row comes again: shop, batch, order, command and arguments, by what they mean and not by how a spreadsheet writes them. The
 * reason is left out: whoever words it better does not want the command a second time.
 */
public final class CommandPrint {
    private CommandPrint() {}

    /** The hash of a command that the desk could read. */
    public static String of(String shop, String batch, long order, CommandName name, Map<String, String> arguments) {
        StringBuilder all = new StringBuilder();
        for (String part : new String[] {shop, Folded.of(batch), Long.toString(order), name.key()}) {
            all.append(part).append('\n');
        }
        new TreeMap<>(arguments).forEach((key, text) -> {
            String sense = Argument.of(key).map(argument -> sense(argument, text.strip())).orElse("");
            if (!sense.isEmpty()) {
                all.append(key).append('=').append(sense.replace("\n", "\\n")).append('\n');
            }
        });
        return hash(all.toString());
    }

    private static String sense(Argument argument, String text) {
        return switch (argument) {
            case REASON -> "";
            case FORCE, OFF -> text.equals("true") ? text : "";
            case AMOUNT, PRICE -> {
                Money money = Money.read(text);
                yield money == null ? text : Long.toString(money.fen());
            }
            case LINE, QUANTITY -> number(text);
            case LINES, PIECES -> String.join(
                    ",", Arrays.stream(text.split("[,，、\\s]+", -1)).map(each -> String.join("=", Arrays.stream(each.split("[=:：]", -1)).map(CommandPrint::number).toList())).sorted().toList());
            case TEXT -> text;
            case ITEM, COLOUR, SIZE, COURIER, CAUSE, STATUS -> Folded.withoutBlanks(text);
        };
    }

    private static String number(String text) {
        return text.replaceFirst("^0+(?=\\d)", "");
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
