package daybook.admin;

import daybook.admin.access.AccessTable;
import daybook.admin.access.Permission;
import daybook.wording.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

/** Who asks: a parameter of every endpoint that must know. */
record Actor(String name, String address, Set<Permission> permissions, Language language) {
    static Actor of(Authentication authentication, HttpServletRequest request) {
        if (authentication.getPrincipal() instanceof Caller caller) {
            return new Actor(
                    caller.getUsername(), request.getRemoteAddr(), AccessTable.of(caller.account().roles()), Spoken.by(request));
        }
        throw new AccessDeniedException("nobody is logged in");
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
