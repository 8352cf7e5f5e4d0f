package daybook.admin;

import daybook.admin.access.AccessTable;
import daybook.admin.access.Account;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is logged in, with the account as it was then. Authorities are the names of permissions, so that pages can ask for one. */
final class Caller implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private transient @Nullable String passwordHash;

    Caller(Account account, @Nullable String passwordHash) {
        this.account = account;
        this.passwordHash = passwordHash;
    }

    Account account() {
        return account;
    }

    @Override
    public List<? extends GrantedAuthority> getAuthorities() {
        return AccessTable.of(account.roles()).stream().map(may -> new SimpleGrantedAuthority(may.name())).toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return account.name();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
