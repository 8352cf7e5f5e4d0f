package daybook.cli;

import daybook.admin.access.Accounts;
import daybook.jobs.Exit;
import daybook.slot.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daybook serve}: one process that runs all day, with the schedule, the admin endpoint and its page. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private BooksOptions options = new BooksOptions();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    private @Nullable Integer port;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.bad-port", port.toString()));
        }
        Home home = options.home(terminal);
        terminal.complain("cli.opening", home.root());
        Files.createDirectories(home.inbox(Home.USUAL_SHOP)); // where people will look for a place to drop files
        try (OpenBooks books = OpenBooks.serve(options, terminal, settings())) {
            books.get(Accounts.class).first().ifPresent(password -> terminal.complain("cli.first-account", Accounts.FIRST, password));
            terminal.complain("cli.serving", Integer.toString(books.port()));
            new CountDownLatch(1).await(); // until the process is told to end
        }
        return Exit.DONE.code();
    }

    /** What is said here goes before what the configuration says. */
    private Map<String, Object> settings() {
        return port == null ? Map.of() : Map.of("server.port", port);
    }
}
