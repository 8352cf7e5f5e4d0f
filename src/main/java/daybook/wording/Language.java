package daybook.wording;

import java.util.Locale;

/** The languages that Daybook speaks to people. */
public enum Language {
    CHINESE(Locale.CHINESE),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** Chinese unless the locale is of another language; a locale without a language ({@code C}) is Chinese. */
    public static Language of(Locale locale) {
        String language = locale.getLanguage();
        return language.isEmpty() || language.equals("zh") ? CHINESE : ENGLISH;
    }
}
