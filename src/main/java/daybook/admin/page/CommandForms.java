package daybook.admin.page;

import daybook.admin.CommandAccess;
import daybook.desk.Argument;
import daybook.desk.CommandName;
import daybook.orders.OrderStatus;
import java.util.Arrays;
import java.util.List;

/** The forms of an order's page, one for each command that its reader may give and that the order's status does not rule out. */
final class CommandForms {
    private CommandForms() {}

    /** A command and what has to be filled in. {@code name}: as the address has it. */
    public record Form(CommandName command, List<Field> fields) {
        public String name() {
            return command.key();
        }
    }

    /** What a command can be told. */
    public record Field(Argument argument, boolean needed) {
        public String name() {
            return argument.key();
        }

        public boolean tick() {
            return argument.isFlag();
        }
    }

    static List<Form> of(OrderStatus status, Reader reader) {
        return Arrays.stream(CommandName.values())
                .filter(command -> reader.may(CommandAccess.needs(command)) && fits(command, status))
                .map(command -> new Form(command, command.takes().stream().map(one -> new Field(one, command.needs().contains(one))).toList()))
                .toList();
    }

    private static boolean fits(CommandName command, OrderStatus status) {
        return switch (command) {
            case APPROVE -> status == OrderStatus.AWAITING_APPROVAL || status == OrderStatus.SHIPPED; // a reship is born shipped
            case HOLD, SPLIT_LINES, SPLIT_PIECES -> status == OrderStatus.APPROVED;
            case URGENT, SWAP -> status == OrderStatus.AWAITING_APPROVAL || status == OrderStatus.APPROVED;
            case RESHIP, GIFT -> status == OrderStatus.APPROVED || status == OrderStatus.SHIPPED;
            default -> true;
        };
    }
}
