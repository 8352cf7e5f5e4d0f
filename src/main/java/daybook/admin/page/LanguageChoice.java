package daybook.admin.page;

import jakarta.servlet.DispatcherType;
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
        boolean page = "GET".equals(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST; // the server turns what went wrong into a GET
        return !page || super.preHandle(request, response, handler);
    }
}
