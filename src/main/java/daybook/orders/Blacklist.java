package daybook.orders;

import daybook.orders.BlacklistEntry.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The red-name customers (红名客户), as they stood when it was loaded. It never changes and may be asked by several threads. */
public final class Blacklist {
    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, String> phones = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    Blacklist(List<BlacklistEntry> entries) {
        for (BlacklistEntry entry : entries) {
            causes(entry.kind()).put(entry.entry(), entry.cause());
        }
    }

    /** A list that names nobody. */
    public static Blacklist empty() {
        return new Blacklist(List.of());
    }

    /** How many accounts, telephones and addresses it names. */
    public int size() {
        return accounts.size() + phones.size() + addresses.size();
    }

    /**
     * Why the customer of an order is on the list: each cause once, by account, then mobile, then telephone, then receiver with address;
     * empty if the customer is not on it. What is masked ({@code 138****1234}) or empty matches nobody.
     */
    public List<String> causes(String account, String phone, String mobile, String receiver, String address) {
        if (size() == 0) {
            return List.of();
        }
        List<String> causes = new ArrayList<>();
        add(causes, accounts, BlacklistEntry.account(account));
        add(causes, phones, BlacklistEntry.phone(mobile));
        add(causes, phones, BlacklistEntry.phone(phone));
        if (!addresses.isEmpty()) {
            add(causes, addresses, BlacklistEntry.address(receiver, address));
        }
        return causes;
    }

    private static void add(List<String> causes, Map<String, String> list, @Nullable String entry) {
        String cause = entry == null ? null : list.get(entry);
        if (cause != null && !causes.contains(cause)) {
            causes.add(cause);
        }
    }

    private Map<String, String> causes(Kind kind) {
        return switch (kind) {
            case ACCOUNT -> accounts;
            case PHONE -> phones;
            case ADDRESS -> addresses;
        };
    }
}
