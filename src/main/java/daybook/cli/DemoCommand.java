package daybook.cli;

import daybook.jobs.Ended;
import daybook.jobs.Exit;
import daybook.jobs.Goods;
import daybook.jobs.Imports;
import daybook.jobs.ReferenceSheets;
import daybook.jobs.SheetImports;
import daybook.slot.Home;
import daybook.slot.Session;
import daybook.slot.Slot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code daybook demo}: imports the made-up day of {@code sample-data/} into books of its own, which are begun anew each time. */
@Command(name = "demo", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class DemoCommand implements Callable<Integer> {
    private static final LocalDate DAY = LocalDate.of(2011, 2, 15);
    private static final String FOLDER = "demo";

    private final Terminal terminal;

    @Mixin
    private HomeOptions options = new HomeOptions();

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path root = Path.of(System.getProperty("daybook.root", "")).toAbsolutePath();
        Path sample = root.resolve("sample-data");
        if (!Files.isDirectory(sample)) {
            terminal.complain("cli.no-sample", sample);
            return Exit.UNUSABLE.code();
        }
        Home home = options.isHomeGiven() ? options.home(terminal) : new Home(root.resolve(FOLDER));
        if (!begin(sample, home)) {
            terminal.complain("cli.demo-home-in-use", home.root());
            return Exit.UNUSABLE.code();
        }
        terminal.err().println(terminal.words("cli.demo-begin", DAY, home.root()));
        try (OpenBooks books = OpenBooks.open(home, OpenBooks.Database.EMBEDDED, terminal, new TerminalProgress(terminal))) {
            ReferenceSheets sheets = books.get(ReferenceSheets.class);
            int code = load(sheets, sample);
            for (Session session : code == 0 ? List.of(Session.values()) : List.<Session>of()) {
                Slot slot = new Slot(Home.USUAL_SHOP, DAY, session);
                terminal.err().println();
                terminal.err().println(terminal.words("cli.demo-slot-" + session, slot));
                Ended ended = books.get(Imports.class).run(slot, null);
                code = Math.max(code, new Summary(terminal, false).tell(slot, ended));
            }
            return code == 0 ? ship(books, sample) : code;
        }
    }

    /** What leaves the house in the evening, and the demand after it. */
    private int ship(OpenBooks books, Path sample) {
        terminal.err().println();
        terminal.err().println(terminal.words("cli.demo-shipments"));
        int code = SheetSummary.tell(terminal, books.get(SheetImports.class).shipments(Home.USUAL_SHOP, sample.resolve("shipments.csv")));
        terminal.out().println(terminal.words("cli.demo-demand", terminal.grouped(books.get(Goods.class).demand())));
        return code;
    }

    private int load(ReferenceSheets sheets, Path sample) {
        return Stream.of(
                        sheets.loadStock(sample.resolve("stock.csv")),
                        sheets.loadAliases(sample.resolve("aliases.csv")),
                        sheets.loadBlacklist(sample.resolve("blacklist.csv")))
                .mapToInt(loading -> SheetSummary.tell(terminal, loading))
                .max()
                .orElse(0);
    }

    /** The demo's own folder is emptied; one that somebody named must be empty, or a demo's. */
    private boolean begin(Path sample, Home home) {
        try {
            Path mark = home.root().resolve(".demo");
            if (Files.isDirectory(home.root()) && !Files.exists(mark) && !Folders.empty(home.root())) {
                return false;
            }
            for (String folder : List.of("inbox", "archive", "reports", "data")) {
                Folders.delete(home.root().resolve(folder));
            }
            Files.createDirectories(home.root());
            Files.writeString(mark, "demo\n");
            Folders.copy(sample.resolve("inbox"), home.root().resolve("inbox"));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
