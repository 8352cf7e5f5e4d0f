package daybook.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daybook} without a command: says which there are. */
@Command(name = "daybook", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class Root implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
    @SuppressWarnings("UnusedVariable")
    private HomeOptions.@Nullable Spoken language; // read before the command line is parsed, see SpokenLanguage

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "");
    }
}
