package daybook.admin.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody is in the shop. An account has one or more. */
public enum Role {
    /** 班长 */
    SHIFT_LEAD,
    /** 财务 */
    FINANCE,
    /** 主管 */
    SUPERVISOR,
    /** 采购 */
    PURCHASER,
    /** 客服 */
    CUSTOMER_SERVICE,
    /** Keeps the service running, and its accounts. */
    ADMIN;

    /** How it is written in the API, on the command line and in the database: {@code shift-lead}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role that is written so; nothing if there is none. */
    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
