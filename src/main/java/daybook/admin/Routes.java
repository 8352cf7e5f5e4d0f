package daybook.admin;

import static daybook.admin.access.Permission.ADMINISTER;
import static daybook.admin.access.Permission.APPROVE;
import static daybook.admin.access.Permission.READ_AUDIT;
import static daybook.admin.access.Permission.READ_EXCEPTIONS;
import static daybook.admin.access.Permission.REMARK;
import static daybook.admin.access.Permission.RERUN;
import static daybook.admin.access.Permission.RUN;
import static daybook.admin.access.Permission.SEE_ORDERS;
import static daybook.admin.access.Permission.UPLOAD;
import static daybook.admin.access.Permission.VIEW;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import daybook.admin.access.Permission;
import daybook.desk.CommandName;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Which permission each endpoint needs. What changes something and stands in no line is denied to everybody. */
final class Routes {
    /** What anybody may read. */
    private static final String[] OPEN = {
        "/login", "/api/session", "/error", "/favicon.ico", "/webjars/**", "/css/**", "/js/**", "/img/**", "/actuator/health", "/actuator/health/**"
    };

    /** A line of the table; one for GET is for HEAD, too. */
    record Route(HttpMethod method, String path, Permission needs) {}

    static final List<Route> TABLE = Stream.concat(
                    Arrays.stream(CommandName.values())
                            .flatMap(command -> Stream.of("/api/orders/*/", "/orders/*/")
                                    .map(path -> new Route(POST, path + command.key(), CommandAccess.needs(command)))),
                    Stream.of(
            new Route(POST, "/api/slots/*/run", RUN),
            new Route(POST, "/api/slots/*/restart", RUN),
            new Route(POST, "/api/slots/*/stop", RUN),
            new Route(POST, "/api/slots/*/recover", RUN),
            new Route(POST, "/api/slots/*/rerun", RERUN),
            new Route(POST, "/api/jobs/*/run", RUN),
            new Route(POST, "/api/backfill", RERUN),
            new Route(POST, "/api/alarms/*/close", RUN),
            new Route(POST, "/alarms/*/close", RUN),
            new Route(POST, "/api/slots/*/files", UPLOAD),
            new Route(POST, "/api/mends", APPROVE),
            new Route(GET, "/api/mends/*", READ_EXCEPTIONS),
            new Route(POST, "/runs/*/mends", APPROVE),
            new Route(POST, "/api/commands", REMARK), // everybody may give one; which of its rows, CommandAccess says
            new Route(GET, "/api/commands/*", REMARK),
            new Route(POST, "/runs/*/commands", REMARK),
            new Route(POST, "/slots/*/run", RUN),
            new Route(POST, "/slots/*/files", UPLOAD),
            new Route(POST, "/runs/*/restart", RUN),
            new Route(POST, "/runs/*/stop", RUN),
            new Route(POST, "/runs/*/recover", RUN),
            new Route(POST, "/runs/*/rerun", RERUN),
            new Route(GET, "/api/orders", SEE_ORDERS),
            new Route(POST, "/api/orders/search", SEE_ORDERS),
            new Route(GET, "/api/orders/*", SEE_ORDERS),
            new Route(GET, "/api/orders/*/log", SEE_ORDERS),
            new Route(GET, "/orders/**", SEE_ORDERS),
            new Route(POST, "/orders", SEE_ORDERS),
            new Route(GET, "/api/audit", READ_AUDIT),
            new Route(POST, "/api/password", VIEW),
            new Route(POST, "/account/password", VIEW),
            new Route(GET, "/api/users/**", ADMINISTER),
            new Route(POST, "/api/users/**", ADMINISTER),
            new Route(PATCH, "/api/users/**", ADMINISTER),
            new Route(DELETE, "/api/users/**", ADMINISTER),
            new Route(GET, "/actuator/**", ADMINISTER),
            new Route(GET, "/**", VIEW)))
            .toList();

    private Routes() {}

    static void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
        requests.requestMatchers(GET, OPEN).permitAll();
        requests.requestMatchers(HEAD, OPEN).permitAll();
        for (Route route : TABLE) {
            requests.requestMatchers(route.method(), route.path()).hasAuthority(route.needs().name());
            if (route.method().equals(GET)) { // whoever answers GET answers HEAD
                requests.requestMatchers(HEAD, route.path()).hasAuthority(route.needs().name());
            }
        }
        requests.anyRequest().denyAll();
    }
}
