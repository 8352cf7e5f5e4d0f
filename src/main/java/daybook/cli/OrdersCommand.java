package daybook.cli;

import daybook.jobs.Exit;
import daybook.jobs.Progress;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import daybook.search.Cursor;
import daybook.search.Found;
import daybook.search.Hit;
import daybook.search.OrderSearch;
import daybook.search.Period;
import daybook.search.Wanted;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook orders [TEXT]}: searches the orders, as the page does. */
@Command(name = "orders", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class OrdersCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int MOST = 1_000;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private BooksOptions options = new BooksOptions();

    @Mixin
    private ShopOption shop = new ShopOption();

    @Parameters(arity = "0..1", paramLabel = "TEXT", descriptionKey = "searchText", defaultValue = "")
    private String text = "";

    @Option(names = "--status", paramLabel = "STATUS", descriptionKey = "searchStatus")
    private @Nullable OrderStatus status;

    @Option(names = "--payment", paramLabel = "STATUS", descriptionKey = "searchPayment")
    private @Nullable PaymentStatus payment;

    @Option(names = "--website", paramLabel = "NAME", defaultValue = "", descriptionKey = "searchWebsite")
    private String website = "";

    @Option(names = "--place", paramLabel = "PLACE", defaultValue = "", descriptionKey = "searchPlace")
    private String place = "";

    @Option(names = "--ordered-from", paramLabel = "DATE", descriptionKey = "orderedFrom")
    private @Nullable String orderedFrom;

    @Option(names = "--ordered-to", paramLabel = "DATE", descriptionKey = "orderedTo")
    private @Nullable String orderedTo;

    @Option(names = "--paid-from", paramLabel = "DATE", descriptionKey = "paidFrom")
    private @Nullable String paidFrom;

    @Option(names = "--paid-to", paramLabel = "DATE", descriptionKey = "paidTo")
    private @Nullable String paidTo;

    @Option(names = "--customer-of", paramLabel = "NUMBER", descriptionKey = "customerOf")
    private @Nullable Long customerOf;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "searchLimit")
    private int limit;

    @Option(names = "--after", paramLabel = "PLACE", descriptionKey = "searchAfter")
    private @Nullable String after;

    OrdersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Arguments.shop(shop.value(), spec, terminal);
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.bad-limit", MOST));
        }
        Wanted wanted = new Wanted(
                shop.value(),
                status,
                payment,
                website,
                place,
                new Period(date(orderedFrom), date(orderedTo)),
                new Period(date(paidFrom), date(paidTo)),
                customerOf,
                text.equals("-") ? typed() : text);
        Cursor from = cursor();
        try (OpenBooks books = OpenBooks.open(options, terminal, Progress.NONE)) {
            tell(books.get(OrderSearch.class).find(wanted, from, limit, true), from == null);
            return Exit.DONE.code();
        }
    }

    /** A name on the command line stands in the shell's history and in the list of processes; one that is typed or piped does not. */
    private static String typed() {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Objects.requireNonNullElse(in.readLine(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable LocalDate date(@Nullable String day) {
        return day == null ? null : Arguments.date(day, spec, terminal);
    }

    private @Nullable Cursor cursor() {
        try {
            return after == null ? null : Cursor.parse(after);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.bad-after", after), e);
        }
    }

    private void tell(Found found, boolean first) {
        if (first) {
            terminal.out().println(terminal.words(found.more() ? "cli.orders-more" : "cli.orders-count", found.count()));
        }
        found.hits().forEach(this::tell);
        if (found.next() != null) {
            terminal.out().println(terminal.words("cli.orders-next", found.next().toString()));
        }
    }

    private void tell(Hit hit) {
        String by = hit.foundBy().isEmpty()
                ? ""
                : hit.foundBy().stream().sorted().map(kind -> terminal.words("page.key-" + kind.name())).collect(Collectors.joining(", ", " [", "]"));
        terminal.out().println(terminal.words(
                "cli.orders-one",
                hit.orderNumber(),
                Long.toString(hit.internalNumber()),
                terminal.words("cli.order-" + hit.status()),
                terminal.words("run.payment-" + hit.payment()),
                hit.orderedAt() == null ? "—" : MINUTE.format(hit.orderedAt()),
                hit.total() == null ? "—" : hit.total().toString(),
                hit.receiver(),
                hit.place(),
                by));
    }
}
