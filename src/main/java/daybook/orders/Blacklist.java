package daybook.orders;

import daybook.intake.Column;
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
            BlacklistEntry now = entry.renewed();
            causes(now.kind()).put(now.entry(), now.cause());
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

    /** What of an order is on the list, and why; an address is there together with its receiver. */
    public record Match(Column column, String cause) {}

    /**
     * Why the customer of an order is on the list: each cause once, by account, then mobile, then telephone, then receiver with address;
     * empty if the customer is not on it. What is masked ({@code 138****1234}) or empty matches nobody.
     */
    public List<Match> matches(String account, String phone, String mobile, String receiver, String address) {
        if (size() == 0) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        add(matches, Column.ACCOUNT, accounts, BlacklistEntry.account(account));
        add(matches, Column.MOBILE, phones, BlacklistEntry.phone(mobile));
        add(matches, Column.PHONE, phones, BlacklistEntry.phone(phone));
        if (!addresses.isEmpty()) {
            add(matches, Column.ADDRESS, addresses, BlacklistEntry.address(receiver, address));
        }
        return matches;
    }

    private static void add(List<Match> matches, Column column, Map<String, String> list, @Nullable String entry) {
        String cause = entry == null ? null : list.get(entry);
        if (cause != null && matches.stream().noneMatch(match -> match.cause().equals(cause))) {
            matches.add(new Match(column, cause));
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
