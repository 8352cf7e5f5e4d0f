package daybook.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Refuses an address with a parameter that its endpoint does not know: whoever mistypes a filter must not take the whole list for the answer. */
final class KnownParameters implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString(); // not the parameters: to ask for those would read an upload
        if (query != null && handler instanceof HandlerMethod method && method.getBeanType().getPackageName().equals(getClass().getPackageName())) {
            Set<String> known = known(method);
            Set<String> unknown = new TreeSet<>(UriComponentsBuilder.newInstance().query(query).build().getQueryParams().keySet());
            unknown.removeAll(known);
            if (!unknown.isEmpty()) {
                throw Refusal.of(HttpStatus.BAD_REQUEST, "admin.unknown-parameter", String.join(", ", unknown), known.isEmpty() ? "—" : String.join(", ", known));
            }
        }
        return true;
    }

    private static Set<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> Objects.requireNonNull(parameter.getParameter().getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
