package daybook.admin.access;

import static daybook.admin.access.Permission.ADMINISTER;
import static daybook.admin.access.Permission.APPROVE;
import static daybook.admin.access.Permission.HANDLE_MONEY;
import static daybook.admin.access.Permission.READ_AUDIT;
import static daybook.admin.access.Permission.READ_EXCEPTIONS;
import static daybook.admin.access.Permission.READ_MONEY;
import static daybook.admin.access.Permission.READ_PURCHASES;
import static daybook.admin.access.Permission.REMARK;
import static daybook.admin.access.Permission.RERUN;
import static daybook.admin.access.Permission.RUN;
import static daybook.admin.access.Permission.SEE_BUYERS;
import static daybook.admin.access.Permission.SEE_ORDERS;
import static daybook.admin.access.Permission.SERVE_BUYERS;
import static daybook.admin.access.Permission.UNLIST;
import static daybook.admin.access.Permission.UPLOAD;
import static daybook.admin.access.Permission.VIEW;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which role may do what. The only place that says so; {@code docs/security.md} shows the same table. */
public final class AccessTable {
    private static final Map<Role, Set<Permission>> TABLE = Map.of(
            Role.SHIFT_LEAD, Set.of(VIEW, RUN, UPLOAD, APPROVE, REMARK, SERVE_BUYERS, SEE_ORDERS, SEE_BUYERS, READ_EXCEPTIONS),
            Role.FINANCE, Set.of(VIEW, REMARK, HANDLE_MONEY, SEE_ORDERS, READ_MONEY),
            Role.SUPERVISOR,
                    Set.of(
                            VIEW, RUN, RERUN, UPLOAD, APPROVE, REMARK, SERVE_BUYERS, UNLIST, SEE_ORDERS, SEE_BUYERS, READ_EXCEPTIONS, READ_MONEY,
                            READ_PURCHASES),
            Role.PURCHASER, Set.of(VIEW, REMARK, SEE_ORDERS, READ_PURCHASES),
            Role.CUSTOMER_SERVICE, Set.of(VIEW, REMARK, SERVE_BUYERS, SEE_ORDERS, SEE_BUYERS),
            Role.ADMIN,
                    Set.of(
                            VIEW, RUN, RERUN, UPLOAD, APPROVE, REMARK, SERVE_BUYERS, SEE_ORDERS, SEE_BUYERS, READ_EXCEPTIONS, READ_MONEY, READ_PURCHASES,
                            READ_AUDIT, ADMINISTER));

    private AccessTable() {}

    /** What a role may do. */
    public static Set<Permission> of(Role role) {
        return TABLE.getOrDefault(role, Set.of());
    }

    /** What somebody with these roles may do. */
    public static Set<Permission> of(Collection<Role> roles) {
        Set<Permission> may = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> may.addAll(of(role)));
        return may;
    }
}
