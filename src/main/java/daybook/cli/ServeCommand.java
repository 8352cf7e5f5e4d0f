package daybook.cli;

import daybook.admin.access.Accounts;
import daybook.jobs.Exit;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daybook serve}: one process that runs all day, with the schedule, the admin endpoint and its page. */
@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "port")
    private int port = 8080;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        terminal.complain("cli.opening", options.home(terminal).root());
        try (OpenBooks books = OpenBooks.serve(options, terminal, Map.of("server.port", port))) {
            books.get(Accounts.class).first().ifPresent(password -> terminal.complain("cli.first-account", Accounts.FIRST, password));
            terminal.complain("cli.serving", Integer.toString(books.port()));
            new CountDownLatch(1).await(); // until the process is told to end
        }
        return Exit.DONE.code();
    }
}
