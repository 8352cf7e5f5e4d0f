package daybook.bulk;

import daybook.desk.CommandName;
import daybook.orders.OrderKey;
import daybook.wording.Sentence;
import java.util.List;
import java.util.Map;

/** One row of a sheet of commands. */
public sealed interface CommandRow {
    /** As a spreadsheet counts, header = 1. */
    int line();

    /**
     * A command for an order.
     *
     * @param called the command, as the row says it
     * @param batch as the row says; empty if it does not
     * @param orders what the order is called by: one name, or several of the same order
     * @param arguments by {@link daybook.desk.Argument#key()}, as the desk reads them
     */
    record Given(int line, String batch, List<OrderKey> orders, CommandName name, String called, Map<String, String> arguments) implements CommandRow {
        public Given {
            orders = List.copyOf(orders);
            arguments = Map.copyOf(arguments);
        }
    }

    /** None, and why; {@code column}: the title of the cell that is wrong. */
    record Wrong(int line, String column, Sentence why) implements CommandRow {}
}
