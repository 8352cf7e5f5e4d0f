package daybook.cli;

import daybook.slot.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that every command has. */
class HomeOptions {
    /** What {@code --lang} takes. */
    enum Spoken {
        zh,
        en
    }

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "home")
    private @Nullable Path home;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    @SuppressWarnings("UnusedVariable")
    private @Nullable Spoken language; // read before the command line is parsed, see SpokenLanguage

    /** The folder to work in, which need not be there yet. */
    Home home(Terminal terminal) {
        Home at = new Home(home == null ? Path.of("") : home);
        if (Files.exists(at.root()) && !Files.isDirectory(at.root())) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.home-no-folder", at.root()));
        }
        if (at.root().toString().indexOf(';') >= 0) { // the embedded database takes what follows it for a setting
            throw new ParameterException(spec.commandLine(), terminal.words("cli.home-semicolon", at.root()));
        }
        return at;
    }

    boolean isHomeGiven() {
        return home != null;
    }
}
