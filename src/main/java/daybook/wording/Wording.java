package daybook.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Says a {@link Sentence} in one language, from {@code wording/<area>.properties} (English) and {@code <area>_zh.properties}. */
public final class Wording {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public Wording(Language language) {
        this.locale = language.locale();
    }

    /** The sentence in this language; {@link MissingResourceException} if it is not in the file, which a test rules out. */
    public String say(Sentence sentence) {
        MessageFormat format = formats.computeIfAbsent(sentence.key(), this::format);
        synchronized (format) { // MessageFormat keeps state while it formats
            return format.format(sentence.arguments().toArray());
        }
    }

    /** The same, from the key and arguments. */
    public String say(String key, Object... arguments) {
        return say(Sentence.of(key, arguments));
    }

    private MessageFormat format(String key) {
        String area = key.substring(0, key.indexOf('.'));
        ResourceBundle bundle = ResourceBundle.getBundle("wording." + area, locale, NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), locale);
    }
}
