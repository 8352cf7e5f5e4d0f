package daybook.admin.page;

import daybook.admin.access.Permission;
import java.util.Set;

/** Who looks at the page, and what that reader may do. Templates know it as {@code reader}. */
record Reader(String name, String roles, Set<Permission> permissions) {
    static final Reader NOBODY = new Reader("", "", Set.of());

    public boolean known() {
        return !name.isEmpty();
    }

    public boolean seesOrders() {
        return may(Permission.SEE_ORDERS);
    }

    boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
