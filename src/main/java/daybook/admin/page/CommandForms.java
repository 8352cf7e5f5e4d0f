package daybook.admin.page;

import daybook.admin.CommandAccess;
import daybook.desk.Argument;
import daybook.desk.CommandName;
import daybook.orders.DeskNotes;
import daybook.orders.OrderStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The forms of an order's page, one for each command that its reader may give and that the order's status does not rule out: of a split order its parts are asked. */
final class CommandForms {
    private static final Set<CommandName> OF_PARTS =
            EnumSet.of(CommandName.APPROVE, CommandName.HOLD, CommandName.URGENT, CommandName.COURIER_CHANGE, CommandName.SWAP, CommandName.REFUND);

    private CommandForms() {}

    /** A command and what has to be filled in. {@code name}: as the address has it. */
    public record Form(CommandName command, List<Field> fields) {
        public String name() {
            return command.key();
        }
    }

    /** What a command can be told. {@code value}: what stands now, to be changed. */
    public record Field(Argument argument, boolean needed, String value) {
        public String name() {
            return argument.key();
        }

        public boolean tick() {
            return argument.isFlag();
        }

        /** Whether it may have several lines. */
        public boolean lines() {
            return argument == Argument.TEXT;
        }
    }

    /** {@code split}: parts have taken over from the order. */
    static List<Form> of(OrderStatus status, boolean split, DeskNotes notes, Reader reader) {
        return Arrays.stream(CommandName.values())
                .filter(command -> reader.may(CommandAccess.needs(command)) && fits(command, status) && !(split && OF_PARTS.contains(command)))
                .map(command -> new Form(
                        command,
                        command.takes().stream().map(one -> new Field(one, command.needs().contains(one), one == Argument.TEXT ? standing(command, notes) : "")).toList()))
                .toList();
    }

    private static String standing(CommandName command, DeskNotes notes) {
        return switch (command) {
            case NOTE -> notes.internal();
            case FINANCE_NOTE -> notes.finance();
            case SHIPPING_NOTE -> notes.shipping();
            default -> "";
        };
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
