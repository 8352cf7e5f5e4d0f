package daybook.jobs;

import daybook.desk.FamilyChangeStore;
import daybook.intake.Reports;
import daybook.intake.Table;
import daybook.intake.UnreadableFile;
import daybook.mending.Marker;
import daybook.mending.Mend;
import daybook.mending.MendedOrder;
import daybook.mending.MendedOrders;
import daybook.mending.Returned;
import daybook.mending.Stage;
import daybook.orders.DemandStore;
import daybook.orders.MendedOrderStore;
import daybook.orders.MendedOrderStore.Line;
import daybook.orders.MendedOrderStore.Passing;
import daybook.orders.StagedOrder;
import daybook.orders.StagedOrder.Carried;
import daybook.reconciliation.SheetImport;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Slot;
import daybook.validation.LineDraft;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Takes an exception workbook (异常报告) that came back mended, in the caller's transaction: what passes is approved, what does not is given back. */
final class TakeMends {
    private final Reports intake;
    private final SlotRunStore runs;
    private final LongFunction<ImportRun> importRuns;
    private final MendMarks marks;
    private final JudgeMends judge;
    private final MendedOrderStore orders;
    private final FamilyChangeStore families;
    private final DemandStore demand;
    private final Wording wording;

    TakeMends(
            Reports intake,
            SlotRunStore runs,
            LongFunction<ImportRun> importRuns,
            MendMarks marks,
            JudgeMends judge,
            MendedOrderStore orders,
            FamilyChangeStore families,
            DemandStore demand,
            Language language) {
        this.intake = intake;
        this.runs = runs;
        this.importRuns = importRuns;
        this.marks = marks;
        this.judge = judge;
        this.orders = orders;
        this.families = families;
        this.demand = demand;
        this.wording = new Wording(language);
    }

    /** What came of a workbook: {@link Taken}, or the sentence that refuses it whole. */
    sealed interface Answer {
        /** Nothing of it was taken. */
        record Refused(Sentence sentence, List<Sentence> places) implements Answer {
            Refused(String key, Object... arguments) {
                this(Sentence.of(key, arguments), List.of());
            }
        }
    }

    /** It was read; {@code strays}: rows of it that are none of the reports. */
    record Taken(ImportRun run, List<MendVerdict> verdicts, List<MendedOrders.Stray> strays) implements Answer {
        int approved() {
            return (int) verdicts.stream().filter(verdict -> verdict.passing() != null).count();
        }

        /** Orders that are given back, and rows that are of no order. */
        int left() {
            return verdicts.size() - approved() + strays.size();
        }
    }

    Answer take(SheetImport sheet, Path file) {
        List<Table> tables = new ArrayList<>();
        try {
            tables.addAll(intake.openTables(file));
            Marker marker = Marker.of(tables);
            if (marker == null) {
                return new Answer.Refused("mend.no-marker", sheet.name());
            }
            Optional<SlotRun> run = run(marker, sheet.shop());
            LocalDateTime retired = run.map(SlotRun::retiredAt).orElse(null);
            if (retired != null) {
                return new Answer.Refused("retention.slot-gone", marker.slot(), Retention.day(retired));
            }
            return run.isPresent()
                    ? take(sheet, tables, importRuns.apply(run.get().id()))
                    : new Answer.Refused("mend.unknown-run", sheet.name(), marker.slot(), marker.attempt(), marker.shop());
        } catch (UnreadableFile e) {
            return new Answer.Refused(e.sentence(), List.of());
        } finally {
            tables.forEach(Table::close);
        }
    }

    private Optional<SlotRun> run(Marker marker, String shop) {
        if (!marker.shop().equals(shop)) {
            return Optional.empty();
        }
        try {
            return runs.settled(Slot.parse(shop, marker.slot()), marker.attempt());
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Answer take(SheetImport sheet, List<Table> tables, ImportRun run) {
        try {
            run.orders();
            run.items();
        } catch (UnreadableFile e) {
            return new Answer.Refused(Sentence.of("mend.archive-gone", sheet.name(), run.run().slot(), run.run().attempt()), List.of(e.sentence()));
        }
        Returned returned = Returned.read(tables, run.orders(), run.items());
        if (!returned.isOne()) {
            return new Answer.Refused("mend.no-columns", sheet.name());
        }
        MendedOrders mended = new MendedOrders(run.orders(), run.items(), run.survey(), (kind, lines) -> marks.of(run.id(), kind, lines));
        List<MendVerdict> verdicts = new ArrayList<>();
        for (MendedOrder order : mended.of(returned)) {
            MendVerdict verdict = judge.judge(run, order);
            if (verdict.passing() != null) {
                approve(sheet, run, verdict.order(), verdict.passing());
            }
            verdicts.add(verdict);
        }
        return new Taken(run, verdicts, mended.strays());
    }

    private void approve(SheetImport sheet, ImportRun run, MendedOrder order, StagedOrder passing) {
        List<Line> lines = order.drafts(Stage.MENDED).stream().map(draft -> line(run, draft, passing.carried().get(draft.line()))).toList();
        List<String> mends = order.mends().stream().map(this::logged).toList();
        String fingerprint = order.fingerprintOfNew().text();
        long internal = orders.approve(new Passing(sheet.shop(), run.id(), passing, lines, fingerprint, mends, sheet.actor(), sheet.at()));
        families.followMended(internal, run.id(), sheet.at());
        demand.postApproved(List.of(internal), sheet.actor(), sheet.at());
    }

    private static Line line(ImportRun run, LineDraft d, @Nullable Carried known) {
        String code = known == null ? d.itemCode() : known.code();
        String refund = known == null ? d.refundStatus() : known.refundStatus();
        Long sku = known == null || known.sku() == null ? run.sku(d) : known.sku();
        return new Line(
                d.line(), d.subNumber(), d.title(), d.price().value(), d.quantity().value(), code, d.attributes(), d.remark(), refund, d.payable().value(), sku);
    }

    private String logged(Mend mend) {
        return wording.say("mend.logged-" + mend.kind().key(), mend.line(), mend.inBrief());
    }
}
