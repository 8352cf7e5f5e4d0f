package daybook.admin;

import daybook.admin.AuditTrail.Deed;
import daybook.admin.access.Account;
import daybook.admin.access.Accounts;
import daybook.admin.access.Accounts.Answer;
import daybook.admin.access.Accounts.Token;
import daybook.admin.access.Role;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Accounts and their tokens. Passwords and tokens are told once, in the answer that makes them. */
@RestController
@RequestMapping("/api/users")
@Profile("serve")
class UsersEndpoint {
    private final Accounts accounts;
    private final AuditTrail audit;

    UsersEndpoint(Accounts accounts, AuditTrail audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    /** An account as people see it. */
    record User(String name, List<String> roles, boolean enabled, LocalDateTime createdAt, LocalDateTime changedAt, List<Token> tokens) {}

    /** A new account. */
    record NewUser(@Nullable String name, @Nullable List<String> roles) {}

    /** What is to become of it; null leaves it. */
    record Change(@Nullable List<String> roles, @Nullable Boolean enabled) {}

    /** A name for a token, for people. */
    record Label(@Nullable String label) {}

    /** A new password or token. It is kept nowhere. */
    record Secret(@Nullable String secret) {}

    @GetMapping
    List<User> all() {
        return accounts.all().stream().map(this::user).toList();
    }

    private User user(Account account) {
        List<String> roles = account.roles().stream().sorted().map(Role::key).toList();
        return new User(account.name(), roles, account.enabled(), account.createdAt(), account.changedAt(), accounts.tokens(account.name()));
    }

    @PostMapping
    ResponseEntity<Secret> create(@RequestBody NewUser wanted, Actor actor) {
        String name = wanted.name() == null ? "" : wanted.name();
        return audit.record(actor, new Deed("create-user", name + " " + wanted.roles(), ""), () -> {
            Secret secret = done(accounts.create(name, roles(wanted.roles() == null ? List.of() : wanted.roles())));
            URI place = UriComponentsBuilder.fromPath("/api/users/{name}").build(name);
            return ResponseEntity.created(place).body(secret);
        });
    }

    @PatchMapping("/{name}")
    ResponseEntity<Void> change(@PathVariable String name, @RequestBody Change change, Actor actor) {
        return audit.record(actor, new Deed("change-user", name + " " + change, ""), () -> {
            done(accounts.change(name, change.roles() == null ? null : roles(change.roles()), change.enabled()));
            return ResponseEntity.noContent().build();
        });
    }

    @PostMapping("/{name}/password")
    ResponseEntity<Secret> renewPassword(@PathVariable String name, Actor actor) {
        return audit.record(actor, new Deed("renew-password", name, ""), () -> ResponseEntity.ok(done(accounts.renewPassword(name))));
    }

    @PostMapping("/{name}/tokens")
    ResponseEntity<Secret> addToken(@PathVariable String name, @RequestBody Label wanted, Actor actor) {
        String label = wanted.label() == null ? "" : wanted.label();
        return audit.record(actor, new Deed("create-token", name + " " + label, ""), () -> ResponseEntity.ok(done(accounts.addToken(name, label))));
    }

    @DeleteMapping("/{name}/tokens/{id}")
    ResponseEntity<Void> removeToken(@PathVariable String name, @PathVariable long id, Actor actor) {
        return audit.record(actor, new Deed("remove-token", name + " " + id, ""), () -> {
            done(accounts.removeToken(name, id));
            return ResponseEntity.noContent().build();
        });
    }

    private static Set<Role> roles(List<String> keys) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String key : keys) {
            roles.add(Role.of(key).orElseThrow(() -> Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "admin.bad-role", key)));
        }
        return roles;
    }

    private static Secret done(Answer answer) {
        if (answer instanceof Answer.Done done) {
            return new Secret(done.secret());
        }
        throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, ((Answer.Refused) answer).sentence());
    }
}
