package daybook.admin.page;

import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/** Templates say {@code #{page.today}} and get it from the one place where all sentences stand. */
final class WordingMessages implements MessageSource {
    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

    WordingMessages() {
        for (Language language : Language.values()) {
            wordings.put(language, new Wording(language));
        }
    }

    private @Nullable String said(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        Wording wording = wordings.get(Language.of(locale == null ? Locale.CHINESE : locale));
        if (wording == null || code.indexOf('.') < 0) {
            return null;
        }
        try {
            return wording.say(Sentence.of(code, arguments == null ? new Object[0] : arguments));
        } catch (MissingResourceException e) {
            return null; // a framework asks for its own sentences too, and has them itself
        }
    }

    @Override
    public @Nullable String getMessage(String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        String said = said(code, arguments, locale);
        return said == null ? otherwise : said;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        String said = said(code, arguments, locale);
        if (said == null) {
            throw new NoSuchMessageException(code, locale == null ? Locale.CHINESE : locale);
        }
        return said;
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] codes = resolvable.getCodes();
        for (String code : codes == null ? new String[0] : codes) {
            String said = said(code, resolvable.getArguments(), locale);
            if (said != null) {
                return said;
            }
        }
        String otherwise = resolvable.getDefaultMessage();
        return otherwise == null ? "" : otherwise;
    }
}
