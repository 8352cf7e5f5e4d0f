package daybook.admin;

import daybook.admin.access.Permission;
import daybook.desk.CommandName;

/** Which permission each command of the order desk needs. */
public final class CommandAccess {
    private CommandAccess() {}

    public static Permission needs(CommandName command) {
        return switch (command) {
            case APPROVE, HOLD -> Permission.APPROVE;
            case NOTE, BLACKLIST_ADD -> Permission.REMARK;
            case URGENT, SHIPPING_NOTE, COURIER_CHANGE, SWAP, REFUND, RESHIP, GIFT, REBATE, SPLIT_LINES, SPLIT_PIECES -> Permission.SERVE_BUYERS;
            case FINANCE_NOTE, PAYMENT, SETTLE -> Permission.HANDLE_MONEY;
            case BLACKLIST_REMOVE -> Permission.UNLIST;
        };
    }
}
