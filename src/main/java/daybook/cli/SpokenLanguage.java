package daybook.cli;

import daybook.wording.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In which language to speak: {@code --lang}, else the locale; Chinese where neither names a language. */
final class SpokenLanguage {
    private static final String OPTION = "--lang";
    /** The first is the launcher's: what the others said before it chose a locale in which the JVM can make files with Chinese names. */
    private static final List<String> VARIABLES = List.of("DAYBOOK_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG");

    private SpokenLanguage() {}

    static Language of(String[] arguments, Map<String, String> environment, Locale system) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                return named(arguments[i].substring(OPTION.length() + 1));
            }
            if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                return named(arguments[i + 1]);
            }
        }
        return ofLocale(environment, system);
    }

    private static Language named(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("en") ? Language.ENGLISH : Language.CHINESE;
    }

    /** The Java locale of {@code C} and {@code POSIX} is English, which nobody asked for: so the variables are read where there are any. */
    private static Language ofLocale(Map<String, String> environment, Locale system) {
        for (String variable : VARIABLES) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                boolean nameless = value.startsWith("C") || value.startsWith("POSIX");
                return nameless || value.startsWith("zh") ? Language.CHINESE : Language.ENGLISH;
            }
        }
        return VARIABLES.stream().anyMatch(environment::containsKey) ? Language.CHINESE : Language.of(system);
    }
}
