package daybook.admin.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives what answers a button the {@link PageAnswer} it asks for. */
final class PageAnswers implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageAnswer.class;
    }

    @Override
    public PageAnswer resolveArgument(
            MethodParameter parameter, @Nullable ModelAndViewContainer view, NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        HttpServletRequest from = request.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse to = request.getNativeResponse(HttpServletResponse.class);
        if (from == null || to == null || view == null) {
            throw new IllegalStateException("no button was pressed");
        }
        return new PageAnswer(from, to, view.getModel());
    }
}
