package daybook.bulk;

import daybook.desk.Argument;
import daybook.desk.CommandName;
import daybook.orders.OrderKey;
import daybook.stock.Folded;
import daybook.stock.SheetRow;
import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet of commands. What is wrong in a row is no fault of the sheet: the row says it, among the outcomes of all others. */
final class CommandRowReader implements Function<SheetRow, @Nullable CommandRow> {
    private static final int LONGEST_BATCH = 255; // as long as the name of a file
    private static final List<String> ORDERS = List.of(Titles.ORDER, Titles.NUMBER, Titles.INTERNAL);
    private static final Set<CommandName> NOTES = Set.of(CommandName.NOTE, CommandName.FINANCE_NOTE, CommandName.SHIPPING_NOTE);
    private static final Set<String> YES = Set.of("是", "对", "√", "✓", "y", "yes", "true", "1");
    private static final Set<String> NO = Set.of("否", "不", "n", "no", "false", "0");

    /** Null for a row that says nothing in any of the columns, such as a line that sums up. */
    @Override
    public @Nullable CommandRow apply(SheetRow row) {
        Map<String, String> arguments = arguments(row);
        String command = text(row, Titles.COMMAND);
        List<String> orders = ORDERS.stream().filter(column -> !text(row, column).isEmpty()).toList();
        if (command.isEmpty() && orders.isEmpty() && arguments.isEmpty()) {
            return null;
        }
        return read(row, orders, command, arguments);
    }

    private static CommandRow read(SheetRow row, List<String> orders, String command, Map<String, String> arguments) {
        List<OrderKey> keys = new ArrayList<>();
        for (String column : orders) {
            OrderKey key = OrderKey.read(text(row, column));
            if (key == null) {
                return wrong(row, column, "bulk.bad-number", text(row, column));
            }
            keys.add(key);
        }
        if (keys.isEmpty()) {
            return wrong(row, ORDERS.stream().filter(row::has).findFirst().orElseThrow(), "bulk.no-order");
        }
        CommandName name = Titles.command(command).orElse(null);
        if (name == null) {
            return command.isEmpty() ? wrong(row, Titles.COMMAND, "bulk.no-command") : wrong(row, Titles.COMMAND, "bulk.unknown-command", command);
        }
        if (NOTES.contains(name)) {
            if (!row.has(Titles.title(Argument.TEXT))) {
                return wrong(row, Titles.COMMAND, "bulk.no-text-column", command, Titles.title(Argument.TEXT));
            }
            arguments.putIfAbsent(Argument.TEXT.key(), ""); // an empty cell takes the note away
        }
        String batch = text(row, Titles.BATCH);
        return batch.length() > LONGEST_BATCH
                ? wrong(row, Titles.BATCH, "bulk.batch-too-long", LONGEST_BATCH)
                : new CommandRow.Given(row.line(), batch, keys, name, command, arguments);
    }

    private static CommandRow wrong(SheetRow row, String column, String key, Object... facts) {
        return new CommandRow.Wrong(row.line(), row.titleOf(column), Sentence.of(key, facts));
    }

    private static Map<String, String> arguments(SheetRow row) {
        Map<String, String> arguments = new HashMap<>();
        for (Argument argument : Argument.values()) {
            String text = text(row, Titles.title(argument));
            String said = argument.isFlag() ? flag(text) : text;
            if (!said.isEmpty()) {
                arguments.put(argument.key(), said);
            }
        }
        return arguments;
    }

    private static String flag(String text) {
        String folded = Folded.withoutBlanks(text);
        return YES.contains(folded) ? "true" : NO.contains(folded) ? "" : text;
    }

    private static String text(SheetRow row, String column) {
        return row.text(column, Integer.MAX_VALUE);
    }
}
