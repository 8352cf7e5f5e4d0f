package daybook.cli;

import daybook.jobs.SheetImports;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook answers FILE}: the job that takes purchasers' answers, for one purchase list. */
@Command(name = "answers", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class AnswersCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    AnswersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Arguments.shop(options.shop(), spec, terminal);
        try (OpenBooks books = OpenBooks.open(options, terminal, daybook.jobs.Progress.NONE)) {
            return SheetSummary.tell(terminal, books.get(SheetImports.class).answers(options.shop(), file));
        }
    }
}
