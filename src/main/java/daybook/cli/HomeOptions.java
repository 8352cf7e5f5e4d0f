package daybook.cli;

import daybook.slot.Home;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class HomeOptions {
    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "home")
    private @Nullable Path home;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    @SuppressWarnings("UnusedVariable")
    private String language = ""; // read before the command line is parsed, see SpokenLanguage

    @Option(names = "--shop", paramLabel = "NAME", descriptionKey = "shop")
    private String shop = Home.USUAL_SHOP;

    @Option(names = "--spring.profiles.active", paramLabel = "PROFILE", descriptionKey = "profile")
    private String profiles = "";

    Home home() {
        return new Home(home == null ? Path.of("") : home);
    }

    boolean isHomeGiven() {
        return home != null;
    }

    String shop() {
        return shop;
    }

    String profiles() {
        return profiles;
    }
}
