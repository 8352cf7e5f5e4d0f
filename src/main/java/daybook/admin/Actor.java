package daybook.admin;

import daybook.admin.access.AccessTable;
import daybook.admin.access.Permission;
import daybook.wording.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks: a parameter of every endpoint that must know. */
record Actor(String name, String address, Set<Permission> permissions, Language language) {
    static Actor of(Authentication authentication, HttpServletRequest request) {
        if (authentication.getPrincipal() instanceof Caller caller) {
            return new Actor(
                    caller.getUsername(), request.getRemoteAddr(), AccessTable.of(caller.account().roles()), Spoken.by(request));
        }
        throw nobody();
    }

    /** Who made the request that this thread answers. */
    static Actor now(HttpServletRequest request) {
        return of(Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).orElseThrow(Actor::nobody), request);
    }

    private static AccessDeniedException nobody() {
        return new AccessDeniedException("nobody is logged in");
    }

    boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    void must(Permission permission) {
        if (!may(permission)) {
            throw new AccessDeniedException(permission.name());
        }
    }
}
