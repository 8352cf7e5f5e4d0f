package daybook.admin;

import daybook.admin.access.Permission;
import daybook.admin.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I, and my password. */
@RestController
@RequestMapping("/api")
@Profile("serve")
class SessionEndpoint {
    private final OwnPassword password;

    SessionEndpoint(OwnPassword password) {
        this.password = password;
    }

    /** What a request of the session that changes something sends along: the token, in that header or as that parameter of a form. */
    record Csrf(String header, String parameter, String token) {}

    /** {@code name} is null while nobody is logged in; {@code csrf} is null for scripts, which need none. */
    record Session(@Nullable String name, List<Role> roles, List<Permission> permissions, @Nullable Csrf csrf) {}

    /** A password that somebody chooses in place of the one he has. */
    record Choice(@Nullable String current, @Nullable String wanted) {}

    @GetMapping("/session")
    Session session(@Nullable Authentication known, HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Csrf csrf = token == null ? null : new Csrf(token.getHeaderName(), token.getParameterName(), token.getToken());
        if (known != null && known.getPrincipal() instanceof Caller caller) {
            Actor actor = Actor.of(known, request);
            return new Session(actor.name(), caller.account().roles().stream().sorted().toList(), actor.permissions().stream().sorted().toList(), csrf);
        }
        return new Session(null, List.of(), List.of(), csrf);
    }

    @PostMapping("/password")
    ResponseEntity<Void> password(@RequestBody Choice choice, Actor actor) {
        return password.choose(actor, choice.current() == null ? "" : choice.current(), choice.wanted() == null ? "" : choice.wanted());
    }
}
