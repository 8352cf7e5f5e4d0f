package daybook.admin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives an endpoint the {@link Actor} it asks for. */
final class ActorArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter, @Nullable ModelAndViewContainer view, NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        HttpServletRequest from = request.getNativeRequest(HttpServletRequest.class);
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (from == null || known == null) {
            throw new AccessDeniedException("nobody is logged in");
        }
        return Actor.of(known, from);
    }
}
