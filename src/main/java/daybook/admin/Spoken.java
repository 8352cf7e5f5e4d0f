package daybook.admin;

import daybook.wording.Language;
import jakarta.servlet.http.HttpServletRequest;

/** The language of whoever asks: that of the header Accept-Language, Chinese without one. */
final class Spoken {
    private Spoken() {}

    static Language by(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Language.CHINESE : Language.of(request.getLocale());
    }
}
