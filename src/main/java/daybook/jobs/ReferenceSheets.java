package daybook.jobs;

import daybook.orders.BlacklistSheet;
import daybook.slot.Home;
import daybook.stock.AliasSheet;
import daybook.stock.SheetResult;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import daybook.wording.Sentence;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Loads the sheets that people keep beside the exports: stock, answers, blacklist. */
public final class ReferenceSheets {
    private final SheetImports imports;
    private final AliasSheet aliases;
    private final BlacklistSheet blacklist;
    private final Clock clock;

    ReferenceSheets(SheetImports imports, AliasSheet aliases, BlacklistSheet blacklist, Clock clock) {
        this.imports = imports;
        this.aliases = aliases;
        this.blacklist = blacklist;
        this.clock = clock;
    }

    /**
     * What came of it: taken, or not and nothing changed.
     *
     * @param places the first wrong places of a sheet that was not taken because of them; of mended orders and of commands what became of each that is worth telling
     * @param workbook where the rows that were not taken are marked, null if there is nothing to mend; of commands all rows and what became of them
     * @param sha256 the hash of the sheet's content, by which an inbox's sheet is known; null if it is about none
     */
    public record Loading(Exit exit, Sentence sentence, List<Sentence> places, @Nullable Path workbook, @Nullable String sha256) {
        public Loading {
            places = List.copyOf(places);
        }

        static Loading done(Sentence sentence, @Nullable Path workbook) {
            return new Loading(Exit.DONE, sentence, List.of(), workbook, null);
        }

        static Loading done(Sentence sentence, List<Sentence> places, @Nullable Path workbook) {
            return new Loading(Exit.DONE, sentence, places, workbook, null);
        }

        static Loading not(Exit exit, Sentence sentence) {
            return new Loading(exit, sentence, List.of(), null, null);
        }

        Loading of(String sheet) {
            return new Loading(exit, sentence, places, workbook, sheet);
        }

        /** Where to look further; null if nowhere. */
        public @Nullable Sentence further() {
            return workbook == null ? null : Sentence.of(sentence.key().equals("bulk.taken") ? "bulk.workbook" : "run.sheet-to-mend", workbook);
        }

        /** Whether it was taken, if not every row of it, or had been before. */
        public boolean loaded() {
            return exit == Exit.DONE;
        }

        /** Whether it was taken now, and not before. */
        public boolean loadedNow() {
            return loaded() && sha256 != null;
        }
    }

    /** By the job that imports stock sheets. */
    public Loading loadStock(Path file) {
        return imports.stock(Home.USUAL_SHOP, file);
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
            return Loading.done(said.apply(loaded.value()), null);
        }
        Refused<T> refused = (Refused<T>) result;
        return new Loading(Exit.UNUSABLE, refused.sentence(), refused.places(), null, null);
    }
}
