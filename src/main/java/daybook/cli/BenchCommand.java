package daybook.cli;

import daybook.cli.bench.Expected;
import daybook.cli.bench.GeneratedCatalogue;
import daybook.cli.bench.GeneratedDay;
import daybook.jobs.Ended;
import daybook.jobs.Exit;
import daybook.jobs.Imports;
import daybook.jobs.ReferenceSheets;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.jobs.SheetImports;
import daybook.slot.Home;
import daybook.slot.Session;
import daybook.slot.Slot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daybook bench}: imports made-up orders whose outcomes are known, checks them, and prints what each step took. */
@Command(name = "bench", mixinStandardHelpOptions = true, resourceBundle = "wording.help")
final class BenchCommand implements Callable<Integer> {
    private static final LocalDate DAY = LocalDate.of(2011, 2, 15);
    private static final int PAST_A_SLOT = 1_000_000;
    private static final long TOUCHED_LONG_AGO = 3_600;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(names = "--orders", paramLabel = "N", defaultValue = "100000", descriptionKey = "orders")
    private int orders;

    @Option(names = "--past", paramLabel = "N", defaultValue = "0", descriptionKey = "past")
    private int past;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "seed")
    private long seed;

    @Option(names = "--url", paramLabel = "JDBC", descriptionKey = "url")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", defaultValue = "root", descriptionKey = "user")
    private String user = "";

    @Option(names = "--password", paramLabel = "WORD", defaultValue = "", descriptionKey = "password")
    private String password = "";

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (orders < 1 || past < 0) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.bench-orders"));
        }
        boolean own = !options.isHomeGiven();
        Home home = own ? new Home(Files.createTempDirectory("daybook-bench")) : options.home(terminal);
        try {
            return bench(home);
        } finally {
            if (own) {
                Folders.delete(home.root());
            }
        }
    }

    private int bench(Home home) throws IOException {
        BenchProgress progress = new BenchProgress(terminal);
        long begun = System.nanoTime();
        try (OpenBooks books = OpenBooks.open(home, url == null ? OpenBooks.Database.EMBEDDED : OpenBooks.Database.of(url, user, password), terminal, progress)) {
            progress.note("cli.bench-start", System.nanoTime() - begun);
            if (books.get(daybook.jobs.Imports.class).everRun()) {
                terminal.complain("cli.bench-not-empty");
                return Exit.UNUSABLE.code();
            }
            Path stock = home.root().resolve("stock.csv");
            GeneratedCatalogue.writeTo(stock);
            books.get(ReferenceSheets.class).loadStock(stock);
            past(books, home, progress);
            return measure(books, home, progress);
        }
    }

    /** Fills the ledger with old orders, by imports of earlier days; what was approved has been shipped. */
    private void past(OpenBooks books, Home home, BenchProgress progress) throws IOException {
        int left = past;
        for (int ago = 1; left > 0; ago++) {
            int count = Math.min(left, PAST_A_SLOT);
            Slot slot = new Slot(Home.USUAL_SHOP, DAY.minusDays(2L * ago), Session.MORNING);
            GeneratedDay day = GeneratedDay.of(seed + 1_000 + ago, count, slot.date());
            Expected expected = write(day, home, slot);
            progress.begin();
            Ended ended = books.get(Imports.class).run(slot, 1.0);
            progress.report(Expected.read(expected.orders()), Expected.read(expected.lines()));
            if (ended.exit() != Exit.DONE) {
                throw new IllegalStateException("the past could not be imported: " + ended.sentence());
            }
            ship(books, day, home.root().resolve("shipments-" + ago + ".csv"));
            left -= count;
        }
    }

    private static void ship(OpenBooks books, GeneratedDay day, Path sheet) throws IOException {
        day.writeShipmentsTo(sheet);
        Loading shipped = books.get(SheetImports.class).shipments(Home.USUAL_SHOP, sheet);
        if (!shipped.loaded() || shipped.workbook() != null) {
            throw new IllegalStateException("the past could not be shipped: " + shipped.sentence());
        }
    }

    private int measure(OpenBooks books, Home home, BenchProgress progress) throws IOException {
        Slot slot = new Slot(Home.USUAL_SHOP, DAY, Session.MORNING);
        Expected expected = write(GeneratedDay.of(seed, orders, DAY), home, slot);
        progress.begin();
        Ended ended = books.get(Imports.class).run(slot, 1.0);
        progress.report(Expected.read(expected.orders()), Expected.read(expected.lines()));
        if (ended.exit() != Exit.DONE || ended.certificate() == null) {
            return new Summary(terminal, false).tell(slot, ended);
        }
        return BenchOutcomes.compare(terminal, expected, ended.certificate()) ? Exit.DONE.code() : Exit.OPEN.code();
    }

    private static Expected write(GeneratedDay day, Home home, Slot slot) {
        try {
            Path folder = home.inbox(slot.shop()).resolve(slot.day());
            Files.createDirectories(folder);
            Path orderFile = folder.resolve(slot.day() + "-1.csv");
            Path itemFile = folder.resolve(slot.day() + "-2.csv");
            Expected expected = day.writeTo(orderFile, itemFile);
            FileTime old = FileTime.from(Instant.now().minusSeconds(TOUCHED_LONG_AGO)); // so that nobody waits for it to stop growing
            Files.setLastModifiedTime(orderFile, old);
            Files.setLastModifiedTime(itemFile, old);
            return expected;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
