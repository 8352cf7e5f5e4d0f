package daybook.jobs;

import daybook.intake.Table;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.orders.ShipmentSheet;
import daybook.reconciliation.SheetImport;
import daybook.reconciliation.SheetImport.Kind;
import daybook.reconciliation.SheetImport.Rows;
import daybook.reconciliation.SheetImport.State;
import daybook.reconciliation.SheetImportStore;
import daybook.reports.SheetWorkbook;
import daybook.slot.Home;
import daybook.stock.AnswerSheet;
import daybook.stock.PurchaseAnswer;
import daybook.stock.PurchaseStore;
import daybook.stock.SheetFinding;
import daybook.stock.SheetResult;
import daybook.stock.SheetResult.Loaded;
import daybook.stock.SheetResult.Refused;
import daybook.stock.StockSheet;
import daybook.wording.Language;
import daybook.wording.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes one archived sheet, in the transaction of its step: its rows, the workbook that marks what is wrong, and the word that it is done. If one of
 * them fails none of them is there.
 */
class TakeSheet {
    private final SheetImportStore imports;
    private final SheetLock lock;
    private final Sheets sheets;
    private final SheetWorkbook workbook;
    private final MendReport mended;
    private final CommandReport done;
    private final SheetReports reports;
    private final Home home;
    private final Map<Long, Bringer> bringers = new ConcurrentHashMap<>();
    private final Map<Long, Loading> ended = new ConcurrentHashMap<>();

    /** What reads each kind, and keeps what was read. */
    record Sheets(StockSheet stock, ShipmentSheet shipments, AnswerSheet answers, PurchaseStore purchases, TakeMends mends, TakeCommands commands) {}

    TakeSheet(SheetImportStore imports, SheetLock lock, Sheets sheets, SheetReports reports, Language language, Home home) {
        this.imports = imports;
        this.lock = lock;
        this.sheets = sheets;
        this.workbook = new SheetWorkbook(language);
        this.mended = new MendReport(language);
        this.done = new CommandReport(language);
        this.reports = reports;
        this.home = home;
    }

    void take(long id) {
        lock.mustHold();
        SheetImport sheet = imports.get(id);
        Path file = home.sheetArchive(sheet.shop(), sheet.kind().job()).resolve(sheet.folder()).resolve(sheet.name());
        ended.put(id, switch (sheet.kind()) {
            case STOCK -> takeStock(sheet, file);
            case SHIPMENTS -> takeShipments(sheet, file);
            case ANSWERS -> takeAnswers(sheet, file);
            case MENDS -> takeMends(sheet, file);
            case COMMANDS -> takeCommands(sheet, file);
        });
    }

    /** Says who brings the sheet that is taken next. */
    void expect(long id, Bringer bringer) {
        bringers.put(id, bringer);
    }

    /** What came of a sheet, handed out once; null if it did not come so far. */
    @Nullable Loading ended(long id) {
        bringers.remove(id);
        return ended.remove(id);
    }

    private Loading takeStock(SheetImport sheet, Path file) {
        SheetResult<StockSheet.Counts> result = sheets.stock().load(file);
        if (result instanceof Refused<StockSheet.Counts> refused) {
            return refuse(sheet, refused.sentence());
        }
        Loaded<StockSheet.Counts> loaded = (Loaded<StockSheet.Counts>) result;
        StockSheet.Counts counts = loaded.value();
        Rows rows = rows(counts.skus(), loaded.notTaken());
        Path marked = mark(sheet, rows, loaded.findings(), () -> sheets.stock().open(file));
        return done(sheet, rows, marked,
                Sentence.of("run.stock-loaded", sheet.name(), rows.read(), rows.taken(), rows.wrong(), counts.products(), counts.kept()));
    }

    private Loading takeShipments(SheetImport sheet, Path file) {
        SheetResult<ShipmentSheet.Counts> result = sheets.shipments().load(file, sheet.shop(), sheet.actor(), sheet.at(), sheet.id());
        if (result instanceof Refused<ShipmentSheet.Counts> refused) {
            return refuse(sheet, refused.sentence());
        }
        Loaded<ShipmentSheet.Counts> loaded = (Loaded<ShipmentSheet.Counts>) result;
        ShipmentSheet.Counts counts = loaded.value();
        Rows rows = rows(counts.rows(), loaded.notTaken());
        if (counts.orders() == 0 && counts.parcels() == 0 && asManyWereLeft(sheet, rows)) {
            return done(sheet, rows, null, Sentence.of("run.shipments-still", sheet.name(), rows.wrong())); // the marked workbook of then still says it
        }
        Path marked = mark(sheet, rows, loaded.findings(), () -> sheets.shipments().open(file));
        return done(sheet, rows, marked, Sentence.of(
                "run.shipments-loaded", sheet.name(), rows.read(), rows.taken(), rows.wrong(), counts.orders(), counts.parcels(), counts.again()));
    }

    private boolean asManyWereLeft(SheetImport sheet, Rows rows) {
        return imports.taken(sheet.kind(), sheet.shop(), sheet.sha256()).filter(before -> imports.wrong(before.id()) == rows.wrong()).isPresent();
    }

    private Loading takeAnswers(SheetImport sheet, Path file) {
        SheetResult<List<PurchaseAnswer>> result = sheets.answers().read(file, sheets.purchases());
        if (result instanceof Refused<List<PurchaseAnswer>> refused) {
            return refuse(sheet, refused.sentence());
        }
        Loaded<List<PurchaseAnswer>> loaded = (Loaded<List<PurchaseAnswer>>) result;
        PurchaseStore.Taken taken = sheets.purchases().answer(loaded.value(), sheet.at());
        Rows rows = rows(loaded.value().size(), loaded.notTaken());
        Path marked = mark(sheet, rows, loaded.findings(), () -> sheets.answers().open(file));
        return done(sheet, rows, marked,
                Sentence.of("run.answers-loaded", sheet.name(), rows.taken(), rows.wrong(), taken.added(), taken.changed(), taken.unchanged()));
    }

    private Loading takeMends(SheetImport sheet, Path file) {
        TakeMends.Answer answer = sheets.mends().take(sheet, file);
        if (answer instanceof TakeMends.Answer.Refused refused) {
            Loading why = refuse(sheet, refused.sentence());
            return new Loading(why.exit(), why.sentence(), refused.places(), null, null);
        }
        TakeMends.Taken taken = (TakeMends.Taken) answer;
        Rows rows = rows(taken.approved(), taken.left());
        Path left = rows.wrong() == 0
                ? null
                : reports.write(sheet, sheet.kind().title() + taken.run().run().slot().name(), to -> mended.write(to, taken, sheet.at()));
        Sentence said = rows.read() == 0
                ? Sentence.of("mend.nothing", sheet.name())
                : Sentence.of("mend.taken", sheet.name(), rows.read(), rows.taken(), rows.wrong());
        imports.end(sheet.id(), State.DONE, rows, null);
        return Loading.done(said, mended.said(taken), left);
    }

    private Loading takeCommands(SheetImport sheet, Path file) {
        Bringer bringer = bringers.getOrDefault(sheet.id(), Bringer.unknown(sheet.actor()));
        SheetResult<CommandsTaken> result = sheets.commands().take(sheet, file, bringer);
        if (result instanceof Refused<CommandsTaken> refused) {
            return refuse(sheet, refused.sentence());
        }
        CommandsTaken taken = ((Loaded<CommandsTaken>) result).value();
        Path target = reports.write(sheet, taken.resultName(), to -> done.write(to, sheet.at(), sheets.commands().open(sheet, file), taken));
        imports.end(sheet.id(), State.DONE, rows(taken.done() + taken.doneBefore(), taken.refused()), null);
        return Loading.done(
                Sentence.of("bulk.taken", sheet.name(), taken.rows().size(), taken.done(), taken.doneBefore(), taken.refused()), done.said(taken), target);
    }

    private static Rows rows(int taken, int notTaken) {
        return new Rows(taken + notTaken, taken, notTaken);
    }

    private Loading refuse(SheetImport sheet, Sentence why) {
        imports.end(sheet.id(), State.REFUSED, Rows.NONE, why.key() + " " + String.join(", ", why.arguments()));
        return Loading.not(Exit.UNUSABLE, why);
    }

    private Loading done(SheetImport sheet, Rows rows, @Nullable Path marked, Sentence said) {
        imports.end(sheet.id(), State.DONE, rows, null);
        return Loading.done(said, marked);
    }

    private interface Opening {
        Table open();
    }

    private @Nullable Path mark(SheetImport sheet, Rows rows, List<SheetFinding> findings, Opening opening) {
        if (findings.isEmpty()) {
            return null;
        }
        SheetWorkbook.Facts facts = new SheetWorkbook.Facts(
                sheet.kind().name().toLowerCase(Locale.ROOT), sheet.folder(), sheet.name(), rows.taken(), rows.wrong(), sheet.at());
        return reports.write(sheet, sheet.kind().title() + "异常" + sheet.folder(), to -> {
            try (Table table = opening.open()) {
                workbook.write(to, facts, table, findings);
            }
        });
    }
}
