package daybook.admin.access;

import daybook.wording.Sentence;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of the service. There is no default password: whoever makes an account is told a random one, once. */
public final class Accounts {
    /** The name of the account that the first start makes. */
    public static final String FIRST = "admin";

    /** The key of the sentence that a password is not the account's. */
    public static final String WRONG_PASSWORD = "admin.wrong-password";

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 72; // bytes; bcrypt reads no further
    private static final int LONGEST_LABEL = 64;

    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    Accounts(AccountStore store, PasswordEncoder encoder, Clock clock) {
        this.store = store;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** A token as its owner sees it later. */
    public record Token(long id, String label, LocalDateTime createdAt) {}

    /** What became of a wish. */
    public sealed interface Answer {
        /** Done. {@code secret} is the new password or token, told once and kept nowhere; null if there is none. */
        record Done(@Nullable String secret) implements Answer {}

        /** Nothing was changed, and why. */
        record Refused(Sentence sentence) implements Answer {}
    }

    /** Makes the first account if there is none and gives its password; nothing if there is one already. */
    public Optional<String> first() {
        if (store.any()) {
            return Optional.empty();
        }
        return create(FIRST, Set.of(Role.ADMIN)) instanceof Answer.Done done ? Optional.ofNullable(done.secret()) : Optional.empty();
    }

    public List<Account> all() {
        return store.all();
    }

    public Optional<Account> named(String name) {
        return store.named(name).map(AccountStore.Known::account);
    }

    /** The hash of its password, for those who check one; nothing if there is no such account, or it is not enabled. */
    public Optional<String> passwordHash(String name) {
        return store.named(name).filter(known -> known.account().enabled()).map(AccountStore.Known::passwordHash);
    }

    /** Whose token it is; nothing if it is nobody's, or of an account that is not enabled. */
    public Optional<Account> ofToken(String token) {
        return store.ofToken(Secrets.hash(token)).filter(Account::enabled);
    }

    /** Makes an account with a random password. */
    public Answer create(String name, Set<Role> roles) {
        if (!Account.isName(name)) {
            return refused("admin.bad-name");
        }
        if (roles.isEmpty()) {
            return refused("admin.no-role");
        }
        String password = secrets.password();
        return store.add(name, encoded(password), roles, now()) ? new Answer.Done(password) : refused("admin.account-exists", name);
    }

    /** Gives an account a new random password. What is logged in has to log in again. */
    public Answer renewPassword(String name) {
        return changing(name, account -> {
            String password = secrets.password();
            store.change(name, encoded(password), null, null, now());
            return new Answer.Done(password);
        });
    }

    /** Sets the password that somebody has chosen for himself. */
    public Answer choosePassword(String name, String current, String wanted) {
        if (!passwordHash(name).filter(hash -> encoder.matches(current, hash)).isPresent()) {
            return refused(WRONG_PASSWORD);
        }
        int bytes = wanted.getBytes(StandardCharsets.UTF_8).length;
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST_PASSWORD || bytes > LONGEST_PASSWORD) {
            return refused("admin.bad-password", SHORTEST_PASSWORD, LONGEST_PASSWORD);
        }
        store.change(name, encoded(wanted), null, null, now());
        return new Answer.Done(null);
    }

    /** Changes its roles, or whether it is enabled; null leaves it. The last enabled admin stays one. */
    public Answer change(String name, @Nullable Set<Role> roles, @Nullable Boolean enabled) {
        return changing(name, account -> {
            if (roles != null && roles.isEmpty()) {
                return refused("admin.no-role");
            }
            boolean remains = (roles == null ? account.roles() : roles).contains(Role.ADMIN) && (enabled == null ? account.enabled() : enabled);
            if (!remains && isLastAdmin(account)) {
                return refused("admin.last-admin", name);
            }
            store.change(name, null, roles, enabled, now());
            return new Answer.Done(null);
        });
    }

    /** Makes a token for scripts that act in the account's name. */
    public Answer addToken(String name, String label) {
        return changing(name, account -> {
            if (label.isBlank() || label.length() > LONGEST_LABEL) {
                return refused("admin.bad-label", LONGEST_LABEL);
            }
            String token = secrets.token();
            store.addToken(name, label.strip(), Secrets.hash(token), now());
            return new Answer.Done(token);
        });
    }

    public List<Token> tokens(String name) {
        return store.tokens(name);
    }

    public Answer removeToken(String name, long id) {
        return store.removeToken(name, id) ? new Answer.Done(null) : refused("admin.no-such-token", id);
    }

    private interface Change {
        Answer of(Account account);
    }

    private Answer changing(String name, Change change) {
        return named(name).map(change::of).orElseGet(() -> refused("admin.no-such-account", name));
    }

    private boolean isLastAdmin(Account account) {
        return account.enabled()
                && account.roles().contains(Role.ADMIN)
                && store.all().stream().filter(other -> other.enabled() && other.roles().contains(Role.ADMIN)).count() == 1;
    }

    private String encoded(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    private static Answer refused(String key, Object... arguments) {
        return new Answer.Refused(Sentence.of(key, arguments));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS); // as finely as the database keeps it
    }
}
