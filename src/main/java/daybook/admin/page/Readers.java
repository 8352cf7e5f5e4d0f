package daybook.admin.page;

import daybook.admin.access.AccessTable;
import daybook.admin.access.Account;
import daybook.admin.access.Accounts;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Knows who asks. */
final class Readers {
    private final Accounts accounts;

    Readers(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whoever made the request that this thread answers. */
    Reader now(PageWords words) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known == null ? Reader.NOBODY : of(accounts.named(known.getName()).filter(Account::enabled).orElse(null), words);
    }

    private static Reader of(@Nullable Account account, PageWords words) {
        if (account == null) {
            return Reader.NOBODY;
        }
        String roles = account.roles().stream().sorted().map(role -> words.of(role)).collect(Collectors.joining(words.say("page.picture-comma")));
        return new Reader(account.name(), roles, AccessTable.of(account.roles()));
    }
}
