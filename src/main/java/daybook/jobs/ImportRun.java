package daybook.jobs;

import daybook.intake.Report;
import daybook.intake.ReportKind;
import daybook.judgement.Survey;
import daybook.orders.DeskNotes;
import daybook.orders.Blacklist;
import daybook.orders.Blacklist.Match;
import daybook.orders.BlacklistStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.reconciliation.SourceFile;
import daybook.stock.Catalogue;
import daybook.stock.CatalogueStore;
import daybook.stock.Resolution;
import daybook.validation.FileFacts;
import daybook.validation.LineDraft;
import daybook.validation.OrderCase;
import daybook.validation.OrderDraft;
import daybook.validation.Repeat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the steps of one run share: the run, its archived files, and the snapshots that its rows are judged by. Loaded when first asked for. */
class ImportRun {
    private final SlotRunStore runs;
    private final Archive archive;
    private final CatalogueStore catalogues;
    private final BlacklistStore blacklists;
    private final SlotRun run;
    private @Nullable Report orders;
    private @Nullable Report items;
    private @Nullable FileFacts facts;
    private @Nullable Survey survey;
    private @Nullable Catalogue catalogue;
    private @Nullable Blacklist blacklist;

    ImportRun(long id, SlotRunStore runs, Archive archive, CatalogueStore catalogues, BlacklistStore blacklists) {
        this.runs = runs;
        this.archive = archive;
        this.catalogues = catalogues;
        this.blacklists = blacklists;
        this.run = runs.get(id);
    }

    SlotRun run() {
        return run;
    }

    long id() {
        return run.id();
    }

    /** The order report in the archive; UnreadableFile if it is not the file that the run began with. */
    Report orders() {
        if (orders == null) {
            orders = archived(ReportKind.ORDERS);
        }
        return orders;
    }

    Report items() {
        if (items == null) {
            items = archived(ReportKind.ITEMS);
        }
        return items;
    }

    private Report archived(ReportKind kind) {
        SourceFile file = runs.file(run.id(), kind);
        return archive.read(run, file).deliveredAs(file.name());
    }

    FileFacts facts() {
        if (facts == null) {
            facts = new FileFacts(orders().header(), items().header());
        }
        return facts;
    }

    Survey survey() {
        if (survey == null) {
            survey = Survey.of(orders(), run.slot());
        }
        return survey;
    }

    Catalogue catalogue() {
        if (catalogue == null) {
            catalogue = catalogues.load();
        }
        return catalogue;
    }

    Blacklist blacklist() {
        if (blacklist == null) {
            blacklist = blacklists.load();
        }
        return blacklist;
    }

    /** An order of the run with everything that the rules may look at. */
    OrderCase caseOf(OrderDraft draft, List<LineDraft> lines) {
        List<Resolution> resolutions = new ArrayList<>(lines.size());
        for (LineDraft line : lines) {
            resolutions.add(resolution(line));
        }
        Repeat repeat = draft.number() == null ? Repeat.NONE : survey().repeat(draft.number());
        return new OrderCase(run.slot(), draft, lines, resolutions, facts(), repeat, List.of(), blacklisted(draft), DeskNotes.NONE);
    }

    /** What of an order is on the blacklist. */
    List<Match> blacklisted(OrderDraft draft) {
        return blacklist().matches(draft.account(), draft.phone(), draft.mobile(), draft.receiver(), draft.address());
    }

    /** The SKU that a line means, null if that is not known. */
    @Nullable Long sku(LineDraft line) {
        return resolution(line).sku();
    }

    Resolution resolution(LineDraft line) {
        return catalogue().resolve(line.title(), line.attributes(), line.code(), line.externalCode());
    }

    /** The number before the first that this run may give to new orders. */
    long firstInternalNumber() {
        return runs.get(run.id()).firstInternalNumber();
    }
}
