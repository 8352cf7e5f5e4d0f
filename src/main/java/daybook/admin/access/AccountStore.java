package daybook.admin.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Accounts and their tokens, secrets as hashes. */
@Component
final class AccountStore {
    private static final String COLUMNS = "a.name, a.roles, a.enabled, a.created_at, a.changed_at, a.password_hash";

    private final JdbcTemplate jdbc;

    AccountStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An account and the hash of its password. */
    record Known(Account account, String passwordHash) {}

    boolean any() {
        return !jdbc.queryForList("SELECT name FROM account LIMIT 1").isEmpty();
    }

    List<Account> all() {
        return jdbc.query("SELECT " + COLUMNS + " FROM account a ORDER BY a.name", AccountStore::known).stream().map(Known::account).toList();
    }

    /** MySQL takes spaces at the end of a text for nothing; here a name is itself only. */
    Optional<Known> named(String name) {
        return jdbc.query("SELECT " + COLUMNS + " FROM account a WHERE a.name = ?", AccountStore::known, name).stream()
                .filter(known -> known.account().name().equals(name))
                .findFirst();
    }

    Optional<Account> ofToken(String tokenHash) {
        return jdbc
                .query(
                        "SELECT " + COLUMNS + " FROM access_token t JOIN account a ON a.name = t.account WHERE t.token_hash = ?",
                        AccountStore::known,
                        tokenHash)
                .stream()
                .map(Known::account)
                .findFirst();
    }

    /** False if there is one of that name. */
    boolean add(String name, String passwordHash, Set<Role> roles, LocalDateTime at) {
        try {
            return jdbc.update(
                            "INSERT INTO account (name, password_hash, roles, enabled, created_at, changed_at) VALUES (?, ?, ?, TRUE, ?, ?)",
                            name, passwordHash, joined(roles), at, at)
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Changes what is given, leaves what is null. */
    void change(String name, @Nullable String passwordHash, @Nullable Set<Role> roles, @Nullable Boolean enabled, LocalDateTime at) {
        jdbc.update(
                "UPDATE account SET password_hash = COALESCE(?, password_hash), roles = COALESCE(?, roles), enabled = COALESCE(?, enabled),"
                        + " changed_at = ? WHERE name = ?",
                passwordHash,
                roles == null ? null : joined(roles),
                enabled,
                at,
                name);
    }

    void addToken(String account, String label, String tokenHash, LocalDateTime at) {
        jdbc.update("INSERT INTO access_token (account, label, token_hash, created_at) VALUES (?, ?, ?, ?)", account, label, tokenHash, at);
    }

    List<Accounts.Token> tokens(String account) {
        return jdbc.query(
                "SELECT id, label, created_at FROM access_token WHERE account = ? ORDER BY id",
                (row, i) -> new Accounts.Token(row.getLong(1), row.getString(2), row.getObject(3, LocalDateTime.class)),
                account);
    }

    boolean removeToken(String account, long id) {
        return jdbc.update("DELETE FROM access_token WHERE account = ? AND id = ?", account, id) == 1;
    }

    private static String joined(Set<Role> roles) {
        return roles.stream().sorted().map(Role::key).collect(Collectors.joining(","));
    }

    private static Known known(ResultSet row, int index) throws SQLException {
        Set<Role> roles = Arrays.stream(row.getString(2).split(",", -1)).flatMap(key -> Role.of(key).stream()).collect(Collectors.toSet());
        Account account = new Account(
                row.getString(1),
                roles,
                row.getBoolean(3),
                row.getObject(4, LocalDateTime.class),
                row.getObject(5, LocalDateTime.class));
        return new Known(account, row.getString(6));
    }
}
