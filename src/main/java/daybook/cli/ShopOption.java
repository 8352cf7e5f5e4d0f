package daybook.cli;

import daybook.slot.Home;
import picocli.CommandLine.Option;

/** The shop that a command is about; for those that are about one. */
final class ShopOption {
    @Option(names = "--shop", paramLabel = "NAME", descriptionKey = "shop")
    private String name = Home.USUAL_SHOP;

    String value() {
        return name;
    }
}
