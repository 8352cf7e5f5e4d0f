package daybook.cli;

import daybook.jobs.Exit;
import daybook.jobs.Goods;
import daybook.jobs.Goods.Behind;
import daybook.jobs.Goods.OfProduct;
import daybook.jobs.Goods.OfSku;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code daybook explain ITEM [COLOUR [SIZE]]}: what stands behind the figures of a product's SKUs. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class ExplainCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Terminal terminal;

    @Mixin
    private BooksOptions options = new BooksOptions();

    @Parameters(index = "0", paramLabel = "ITEM", descriptionKey = "item")
    private String item = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "COLOUR", descriptionKey = "colour", defaultValue = "")
    private String colour = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "SIZE", descriptionKey = "size", defaultValue = "")
    private String size = "";

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenBooks books = OpenBooks.open(options, terminal, daybook.jobs.Progress.NONE)) {
            List<OfProduct> products = books.get(Goods.class).explain(item, colour, size);
            if (products.stream().allMatch(product -> product.skus().isEmpty())) {
                terminal.complain("cli.no-such-sku", (item + " " + colour + " " + size).strip());
                return Exit.UNUSABLE.code();
            }
            products.stream().filter(product -> !product.skus().isEmpty()).forEach(this::tell);
            return Exit.DONE.code();
        }
    }

    void tell(OfProduct product) {
        say("cli.explain-product", product.itemNumber(), product.name(), terminal.words("cli.status-" + product.status()));
        product.skus().forEach(this::tell);
    }

    private void tell(OfSku of) {
        say("cli.explain-sku", variant(of), terminal.words("cli.status-" + of.status()));
        say("cli.explain-figures", of.sku().onHand(), of.sku().defective(), of.demand(), of.allocated(), of.available(), of.onOrder(), of.toBuy());
        if (!of.sku().listed()) {
            say("cli.explain-unlisted");
        }
        for (Behind order : of.orders()) {
            String paid = order.paidAt() == null ? "—" : MINUTE.format(order.paidAt());
            String urgent = order.urgent() ? terminal.words("cli.explain-urgent") : "";
            String state = terminal.words(order.ships() ? "cli.explain-ships" : order.couldShip() > 0 ? "cli.explain-splits" : "cli.explain-waits", order.couldShip());
            say("cli.explain-order", order.orderNumber(), paid, order.pieces(), state, urgent);
            if (order.posted() != order.pieces()) {
                say("cli.explain-differs", order.posted());
            }
        }
    }

    static String variant(OfSku of) {
        return (of.sku().colour() + " " + of.sku().size()).strip();
    }

    private void say(String key, Object... arguments) {
        terminal.out().println(terminal.words(key, arguments));
    }
}
