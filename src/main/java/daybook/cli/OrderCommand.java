package daybook.cli;

import daybook.desk.Family;
import daybook.desk.FamilyStore;
import daybook.desk.Member;
import daybook.jobs.Exit;
import daybook.jobs.OrderGoods;
import daybook.jobs.OrderGoods.OfLine;
import daybook.jobs.OrderGoods.OfOrder;
import daybook.orders.DeskEntry;
import daybook.orders.OrderKey;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook order NUMBER}: why an order is not shipped. */
@Command(name = "order", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class OrderCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private BooksOptions options = new BooksOptions();

    @Mixin
    private ShopOption shop = new ShopOption();

    @Parameters(paramLabel = "NUMBER", descriptionKey = "orderNumber")
    private String number = "";

    OrderCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        OrderKey key = OrderKey.read(number);
        if (key == null) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.bad-order-number", number));
        }
        Arguments.shop(shop.value(), spec, terminal);
        try (OpenBooks books = OpenBooks.open(options, terminal, daybook.jobs.Progress.NONE)) {
            Optional<OfOrder> order = books.get(OrderGoods.class).order(shop.value(), number);
            if (order.isEmpty()) {
                terminal.complain("cli.no-such-order", number);
                return Exit.UNUSABLE.code();
            }
            tell(order.get());
            tell(books.get(OrderGoods.class).desk(order.get().facts()));
            books.get(FamilyStore.class).find(shop.value(), key).ifPresent(found -> tell(found.family(), found.order()));
            return Exit.DONE.code();
        }
    }

    void tell(OfOrder of) {
        var facts = of.facts();
        say("cli.order", facts.orderNumber(), Long.toString(facts.internalNumber()), terminal.words("cli.order-" + facts.status()),
                terminal.words("run.payment-" + facts.paymentStatus()), facts.urgent() ? terminal.words("cli.explain-urgent") : "");
        say("cli.order-paid", facts.paidAt() == null ? "—" : MINUTE.format(facts.paidAt()), facts.decidedBy(), MINUTE.format(facts.decidedAt()));
        if (facts.maskedAt() != null) {
            say("retention.order-masked", facts.orderNumber(), facts.maskedAt().toLocalDate());
        }
        say("cli.order-answer", terminal.words("run.why-" + of.why(), of.reason(terminal::words)));
        facts.parcels().forEach(parcel -> say("cli.order-parcel", parcel.courier(), parcel.trackingNumber(), MINUTE.format(parcel.shippedAt())));
        of.lines().forEach(this::tell);
    }

    void tell(DeskEntry desk) {
        tell("cli.order-courier", desk.courier());
        tell("cli.order-note", desk.notes().internal());
        tell("cli.order-finance-note", desk.notes().finance());
        tell("cli.order-shipping-note", desk.notes().shipping());
    }

    /** What was written, further lines of it under the first; nothing if it was not. */
    private void tell(String key, String text) {
        if (!text.isEmpty()) {
            say(key, text.replace("\n", "\n    "));
        }
    }

    void tell(Family family, Member order) {
        for (Member member : family.members()) {
            if (member.internal() != order.internal()) {
                say("cli.order-member", member.number(), terminal.words("cli.order-" + member.status()), terminal.words("run.payment-" + member.payment()));
            }
        }
        owed("cli.order-owed-by-us", family, -1);
        owed("cli.order-owed-to-us", family, 1);
    }

    /** What one side owes and has not settled. The sides are two payments, so they are not netted. {@code sign}: of that side's amounts. */
    private void owed(String key, Family family, int sign) {
        long open = family.owed().stream().filter(owed -> !owed.settled()).mapToLong(owed -> sign * owed.fen()).filter(fen -> fen > 0).sum();
        if (open > 0) {
            say(key, terminal.yuan(open));
        }
    }

    private void tell(OfLine of) {
        String pieces = of.line().pieces() == null ? "?" : of.line().pieces().toString();
        String sku = of.sku() == null
                ? terminal.words("cli.order-no-sku", of.line().code(), of.line().attributes())
                : of.sku().name();
        say("cli.order-line", Integer.toString(of.line().lineNo()), sku, pieces, of.line().title());
        if (of.sku() != null) {
            say("cli.order-goods", of.sku().onHand(), of.available(), of.demand());
        }
        if (of.waits() > 0) {
            say("cli.order-waits", of.waits(), of.promisedOn() == null ? terminal.words("cli.order-no-promise") : of.promisedOn().toString());
        }
    }

    private void say(String key, Object... arguments) {
        terminal.out().println(terminal.words(key, arguments));
    }
}
