package daybook.jobs;

import daybook.orders.BlacklistSheet;
import daybook.stock.AliasSheet;
import daybook.stock.SheetResult;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import daybook.stock.StockSheet;
import daybook.wording.Sentence;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Loads the sheets that people keep beside the exports: stock, answers, blacklist. */
public final class ReferenceSheets {
    private final StockSheet stock;
    private final AliasSheet aliases;
    private final BlacklistSheet blacklist;
    private final Clock clock;

    ReferenceSheets(StockSheet stock, AliasSheet aliases, BlacklistSheet blacklist, Clock clock) {
        this.stock = stock;
        this.aliases = aliases;
        this.blacklist = blacklist;
        this.clock = clock;
    }

    /** What came of it: taken as a whole, or refused with the first wrong places and nothing changed. */
    public record Loading(boolean loaded, Sentence sentence, List<Sentence> places) {}

    public Loading loadStock(Path file) {
        return loading(stock.load(file), c -> Sentence.of("run.stock-loaded", c.skus(), c.products(), c.kept()));
    }

    public Loading loadAliases(Path file) {
        return loading(
                aliases.load(file, LocalDate.now(clock)), c -> Sentence.of("run.aliases-loaded", c.answers(), c.added(), c.changed()));
    }

    public Loading loadBlacklist(Path file) {
        return loading(
                blacklist.load(file, LocalDate.now(clock)), c -> Sentence.of("run.blacklist-loaded", c.rows(), c.added(), c.changed()));
    }

    private static <T> Loading loading(SheetResult<T> result, Function<T, Sentence> said) {
        if (result instanceof Loaded<T> loaded) {
            return new Loading(true, said.apply(loaded.value()), List.of());
        }
        Refused<T> refused = (Refused<T>) result;
        return new Loading(false, refused.sentence(), refused.places());
    }
}
