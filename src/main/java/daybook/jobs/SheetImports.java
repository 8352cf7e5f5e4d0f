package daybook.jobs;

import daybook.intake.Inbox;
import daybook.intake.UnreadableFile;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.orders.DemandStore;
import daybook.reconciliation.SheetImport;
import daybook.reconciliation.SheetImport.Kind;
import daybook.reconciliation.SheetImport.State;
import daybook.reconciliation.SheetImportStore;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Home;
import daybook.slot.Session;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts the jobs that read sheets which people keep: stock (库存表), shipments (发货表), purchase lists (采购产品列表) that were filled in, and exception
 * workbooks (异常报告) that were mended, and sheets of commands (批量命令). Each call runs to the end, on the caller's thread, and
 * holds the lock of all sheets meanwhile. A sheet whose content was taken is not taken again: goods that have left since would come back. Only a
 * shipment sheet of which rows were left is: the orders that they speak of may be in the ledger by now, and parcels that are known are passed over; and a
 * sheet of commands of which rows were refused, if somebody gives it again: what was done of it is known row by row.
 */
public final class SheetImports {
    private final SheetImportStore imports;
    private final SheetLock lock;
    private final RunningShops running;
    private final SlotRunStore runs;
    private final DemandStore demand;
    private final Function<String, Inbox> inboxes;
    private final SheetLaunch launch;
    private final SheetReports reports;
    private final Home home;
    private final Clock clock;

    SheetImports(
            SheetImportStore imports,
            SheetLock lock,
            RunningShops running,
            SlotRunStore runs,
            DemandStore demand,
            Function<String, Inbox> inboxes,
            SheetLaunch launch,
            SheetReports reports,
            Home home,
            Clock clock) {
        this.imports = imports;
        this.lock = lock;
        this.running = running;
        this.runs = runs;
        this.demand = demand;
        this.inboxes = inboxes;
        this.launch = launch;
        this.reports = reports;
        this.home = home;
        this.clock = clock;
    }

    /** Imports a stock sheet, unless it is the one that was imported last. */
    public Loading stock(String shop, Path file) {
        return one(Kind.STOCK, shop, file);
    }

    /** Imports a shipment sheet, unless it was imported before. */
    public Loading shipments(String shop, Path file) {
        return besideNoRun(shop, () -> List.of(one(Kind.SHIPMENTS, shop, file))).get(0);
    }

    /** Takes a purchaser's answers from a purchase list, unless they were taken before. */
    public Loading answers(String shop, Path file) {
        return one(Kind.ANSWERS, shop, file);
    }

    /** Takes what was mended in an exception workbook, in the name of {@code actor}, unless it was taken before. */
    public Loading mends(String shop, Path file, String actor) {
        return besideNoRun(shop, () -> List.of(one(Kind.MENDS, Bringer.unknown(actor), shop, file))).get(0);
    }

    /** Does what a sheet of commands says, in the name of whoever brings it and with no more than his rights, unless all of it was done before. */
    public Loading commands(String shop, Path file, Bringer bringer) {
        return besideNoRun(shop, () -> List.of(one(Kind.COMMANDS, bringer, shop, file))).get(0);
    }

    /** Takes the purchase lists that lie in the inbox filled in; nothing where there is none, or none that is new. */
    List<Loading> answersInInbox(String shop, LocalDate day) {
        return inboxes.apply(shop).sheets(Kind.ANSWERS.title(), day).ready().isEmpty()
                ? List.of()
                : alone(Kind.ANSWERS, shop, () -> newInInbox(Kind.ANSWERS, Bringer.unknown(Kind.ANSWERS.job()), shop, inboxes.apply(shop).sheets(Kind.ANSWERS.title(), day)));
    }

    /** Imports the sheets of the job's kind that lie in the inbox and were not imported before, the oldest first. */
    public List<Loading> fromInbox(JobDefinition job, String shop, LocalDate day) {
        Kind kind = switch (job.kind()) {
            case STOCK_IMPORT -> Kind.STOCK;
            case SHIPMENT_IMPORT -> Kind.SHIPMENTS;
            case ANSWER_IMPORT -> Kind.ANSWERS;
            case MEND_IMPORT -> Kind.MENDS;
            case COMMAND_IMPORT -> Kind.COMMANDS;
            case IMPORT, APPROVAL, RETENTION -> throw new IllegalArgumentException(job.name() + " reads no sheets");
        };
        Supplier<List<Loading>> work = () -> alone(kind, shop, () -> fromInbox(kind, Bringer.unknown(job.name()), shop, day));
        return kind == Kind.SHIPMENTS || kind == Kind.MENDS || kind == Kind.COMMANDS ? besideNoRun(shop, work) : work.get();
    }

    private Loading one(Kind kind, String shop, Path file) {
        return one(kind, Bringer.unknown(kind.job()), shop, file);
    }

    private Loading one(Kind kind, Bringer bringer, String shop, Path file) {
        return alone(kind, shop, () -> List.of(withHash(file, sha256 -> {
                    Optional<SheetImport> known = kind == Kind.STOCK
                            ? imports.newestTaken(kind, shop).filter(newest -> newest.sha256().equals(sha256))
                            : imports.taken(kind, shop, sha256).filter(before -> !leftRows(before));
                    return known.map(before -> Loading.done(Sentence.of(known(kind), name(file), time(before.at())), null))
                            .or(() -> Optional.of(take(kind, shop, bringer, file, sha256)));
                }).orElseThrow()))
                .get(0);
    }

    private List<Loading> fromInbox(Kind kind, Bringer bringer, String shop, LocalDate day) {
        Inbox.Dropped dropped = inboxes.apply(shop).sheets(kind.title(), day);
        List<Loading> loadings = newInInbox(kind, bringer, shop, dropped);
        if (!dropped.growing().isEmpty()) {
            String names = String.join(", ", dropped.growing().stream().map(SheetImports::name).toList());
            loadings.add(Loading.not(Exit.UNUSABLE, Sentence.of("intake.still-growing", names)));
        }
        if (loadings.isEmpty()) {
            loadings.add(
                    dropped.ready().isEmpty()
                            ? Loading.not(Exit.UNUSABLE, Sentence.of("run.sheets-none", home.inbox(shop), kind.title(), slotDay(shop, day)))
                            : Loading.done(Sentence.of("run.sheets-known", dropped.ready().size()), null));
        }
        return loadings;
    }

    private List<Loading> newInInbox(Kind kind, Bringer bringer, String shop, Inbox.Dropped dropped) {
        List<Loading> loadings = new ArrayList<>();
        SheetImport last = imports.newestTaken(kind, shop).orElse(null); // before this look: of those that it finds the oldest is taken first
        for (Path file : dropped.ready()) {
            if (isOvertaken(last, dropped.earlier().get(file))) {
                continue;
            }
            withHash(file, sha256 -> imports.withContent(kind, shop, sha256).filter(before -> isOver(before, last)).isPresent()
                            ? Optional.empty()
                            : Optional.of(take(kind, shop, bringer, file, sha256)))
                    .ifPresent(loadings::add);
        }
        return loadings;
    }

    /** What lay unseen in the folder of an earlier day says no more what there is if a stock sheet was taken since. */
    private boolean isOvertaken(@Nullable SheetImport last, @Nullable Instant changed) {
        return last != null
                && last.kind() == Kind.STOCK
                && changed != null
                && last.at().isAfter(LocalDateTime.ofInstant(changed, clock.getZone()));
    }

    /** Of a sheet that was looked at before: whether it was taken, or one that says what there is was taken since it was refused or failed. */
    private boolean isOver(SheetImport before, @Nullable SheetImport last) {
        return before.state() == State.DONE
                ? !worthAnotherLook(before)
                : before.kind() == Kind.STOCK && last != null && last.id() > before.id();
    }

    private boolean leftRows(SheetImport before) {
        return (before.kind() == Kind.SHIPMENTS || before.kind() == Kind.COMMANDS) && imports.wrong(before.id()) > 0;
    }

    private static String known(Kind kind) {
        return kind == Kind.COMMANDS ? "bulk.sheet-known" : "run.sheet-known";
    }

    /**
     * An order that could not be shipped then is approved by now only if demand was posted since. A command that was refused is nothing that the house has done
     * already: it is tried again when somebody says so, and not hours later by itself.
     */
    private boolean worthAnotherLook(SheetImport before) {
        return before.kind() == Kind.SHIPMENTS && leftRows(before) && demand.postedSince(before.at());
    }

    /** Shipments, mended orders and commands change the shop's ledger, which a run that is under way or unfinished was judged by. */
    private List<Loading> besideNoRun(String shop, Supplier<List<Loading>> work) {
        return running.alone(
                shop,
                () -> runs.unfinished(shop, null)
                        .map(run -> List.of(Loading.not(Exit.REFUSED, Sentence.of("run.shop-unfinished", run.slot()))))
                        .orElseGet(work),
                () -> List.of(Loading.not(Exit.REFUSED, Sentence.of("run.shop-busy", shop))));
    }

    private List<Loading> alone(Kind kind, String shop, Supplier<List<Loading>> work) {
        Optional<SheetLock.Permit> permit = lock.begin();
        if (permit.isEmpty()) {
            return List.of(Loading.not(Exit.REFUSED, Sentence.of("run.sheets-running")));
        }
        try {
            imports.abandon();
            reports.settle(shop, kind);
            return work.get();
        } finally {
            permit.get().close();
        }
    }

    /** Does something with the file, known by the hash of its content; the file may be gone. */
    private static Optional<Loading> withHash(Path file, Function<String, Optional<Loading>> work) {
        String sha256;
        try {
            sha256 = Sha256.of(file);
        } catch (UncheckedIOException e) {
            return Optional.of(Loading.not(Exit.UNUSABLE, Sentence.of("intake.not-opened", name(file), String.valueOf(e.getCause()))));
        }
        return work.apply(sha256);
    }

    private Loading take(Kind kind, String shop, Bringer bringer, Path file, String sha256) {
        LocalDateTime at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        try {
            String folder = archived(kind, shop, file, sha256, at.toLocalDate());
            long id = imports.begin(new SheetImport(0, kind, shop, name(file), sha256, folder, bringer.name(), at, State.RUNNING));
            return launch.start(imports.get(id), bringer).of(sha256);
        } catch (UnreadableFile e) {
            return Loading.not(Exit.UNUSABLE, e.sentence()).of(sha256);
        }
    }

    /** The folder of its copy. A sheet that is tried again, because it was refused or failed or rows of it were left, has one. */
    private String archived(Kind kind, String shop, Path file, String sha256, LocalDate day) {
        Path root = home.sheetArchive(shop, kind.job());
        return imports.withContent(kind, shop, sha256)
                .filter(before -> (before.state() != State.DONE || leftRows(before)) && before.shop().equals(shop) && before.name().equals(name(file)))
                .map(SheetImport::folder)
                .filter(folder -> Archive.isCopy(root.resolve(folder).resolve(name(file)), sha256))
                .orElseGet(() -> Archive.keepSheet(file, sha256, root, slotDay(shop, day), folder -> imports.isFolder(kind, shop, folder)));
    }

    private static String slotDay(String shop, LocalDate day) {
        return new Slot(shop, day, Session.MORNING).day();
    }

    private static String time(LocalDateTime at) {
        return at.toString().replace('T', ' ');
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
