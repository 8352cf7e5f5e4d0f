package daybook.admin.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Takes the language that a page's address names. Nothing but pages is looked at: to ask an upload for a parameter would read all of it. */
final class LanguageChoice extends LocaleChangeInterceptor {
    LanguageChoice() {
        setParamName(PageModel.LANGUAGE);
        setIgnoreInvalidLocale(true);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws ServletException {
        return !"GET".equals(request.getMethod()) || super.preHandle(request, response, handler);
    }
}
