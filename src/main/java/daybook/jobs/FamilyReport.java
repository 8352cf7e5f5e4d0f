package daybook.jobs;

import daybook.desk.FamilyAccountsStore;
import daybook.desk.FamilyEntry;
import daybook.orders.DeskEntry;
import daybook.orders.LedgerStore;
import daybook.orders.OrderKind;
import daybook.reconciliation.SlotRun;
import daybook.reports.FamilyData;
import daybook.wording.Wording;
import java.util.List;
import java.util.Map;

/** What a run's reconciliation tells of orders that people derived from others. */
final class FamilyReport {
    private final FamilyAccountsStore accounts;
    private final LedgerStore ledger;
    private final Wording wording;

    FamilyReport(FamilyAccountsStore accounts, LedgerStore ledger, Wording wording) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.wording = wording;
    }

    FamilyData of(SlotRun run) {
        String shop = run.slot().shop();
        return new FamilyData(approved(run), members(run), accounts.unreleased(shop).stream().map(FamilyReport::unreleased).toList(),
                accounts.owed(shop).stream().map(this::owed).toList());
    }

    private List<FamilyData.Kind> approved(SlotRun run) {
        return accounts.approvedIn(run.id()).entrySet().stream()
                .map(kind -> new FamilyData.Kind(
                        wording.say("run.approved-" + kind.getKey()), kind.getValue().orders(), kind.getValue().lines(), kind.getValue().pieces(),
                        kind.getValue().fen()))
                .toList();
    }

    private List<FamilyData.Member> members(SlotRun run) {
        List<FamilyEntry> entries = accounts.families(run.slot().shop(), run.id()).stream().flatMap(family -> FamilyEntry.of(family).stream()).toList();
        Map<String, DeskEntry> desk = ledger.desk(run.slot().shop(), entries.stream().map(FamilyEntry::number).toList());
        return entries.stream().map(entry -> member(entry, desk.getOrDefault(entry.number(), DeskEntry.NONE))).toList();
    }

    private FamilyData.Member member(FamilyEntry entry, DeskEntry desk) {
        return new FamilyData.Member(
                entry.root(),
                entry.number(),
                wording.say("run.kind-" + entry.kind()),
                wording.say("run.status-" + entry.status()),
                wording.say("run.payment-" + entry.payment()),
                entry.pieces(),
                entry.revenueFen(),
                entry.shippedPieces(),
                entry.demandPieces(),
                remark(entry),
                desk.notes().shipping(),
                desk.courier());
    }

    private String remark(FamilyEntry entry) {
        if (entry.split()) {
            return wording.say("run.family-split");
        }
        return entry.kind() == OrderKind.TAOBAO || entry.kind() == OrderKind.SPLIT ? "" : wording.say("run.family-no-revenue");
    }

    private static FamilyData.Unreleased unreleased(FamilyAccountsStore.Unreleased u) {
        return new FamilyData.Unreleased(u.number(), u.root(), u.pieces(), u.made(), u.by(), u.why());
    }

    private FamilyData.Owed owed(FamilyAccountsStore.Open o) {
        return new FamilyData.Owed(o.root(), o.number(), wording.say("run.owed-" + o.cause()), o.fen(), o.at(), o.by());
    }
}
