package daybook.jobs;

import daybook.intake.ReportKind;
import daybook.intake.SourceRow;
import daybook.judgement.Judgement;
import daybook.judgement.OrderJudge;
import daybook.judgement.OrderJudge.Place;
import daybook.judgement.OrderJudge.Rank;
import daybook.judgement.RowMeasures;
import daybook.orders.LedgerOrder;
import daybook.orders.LedgerStore;
import daybook.orders.OrderNumber;
import daybook.orders.StagedOrder;
import daybook.orders.StagedOrder.Carried;
import daybook.orders.StagedOrderStore;
import daybook.orders.SwapStore;
import daybook.orders.SwapStore.Swapped;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.RowCause;
import daybook.reconciliation.RowOutcome;
import daybook.stock.Resolution;
import daybook.validation.Finding;
import daybook.validation.Fingerprint;
import daybook.validation.FindingStore;
import daybook.validation.FindingStore.Judged;
import daybook.validation.LineDraft;
import daybook.validation.OrderCase;
import daybook.validation.OrderDraft;
import daybook.validation.OrderParser;
import daybook.validation.StagedLineStore;
import daybook.validation.StagedLineStore.StagedLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Judges a block of order rows: looks into the staged lines and the ledger, pure judgement, three bulk loads. */
class JudgeOrders implements ItemWriter<SourceRow> {
    /** Rows that are looked up together. */
    private static final int PART = 900;

    private final ImportRun run;
    private final Stores stores;
    private final OrderJudge judge;
    private final PendingLoad pending;
    private final TellProgress.Rows progress;
    private @Nullable OrderParser parser;
    private @Nullable Map<Long, List<Swapped>> swapped;
    private long done;

    /** Where the judge's facts come from and where its answers go. */
    record Stores(StagedLineStore lines, LedgerStore ledger, OutcomeStore outcomes, FindingStore findings, StagedOrderStore orders, SwapStore swaps) {}

    JudgeOrders(ImportRun run, Stores stores, OrderJudge judge, PendingLoad pending, TellProgress.Rows progress) {
        this.run = run;
        this.stores = stores;
        this.judge = judge;
        this.pending = pending;
        this.progress = progress;
    }

    /** Removes what a lost block wrote. */
    void sweepAfter(int line) {
        stores.lines().analyse();
        stores.outcomes().sweepAfter(run.id(), line);
        stores.findings().sweepJudgedAfter(run.id(), line);
        stores.orders().sweepAfter(run.id(), line);
    }

    private record Row(OrderDraft draft, Place place) {
        /** Its order number, if this is the row that counts for it. */
        @Nullable String counts() {
            OrderNumber number = draft.number();
            return number != null && place.rank() == Rank.FIRST ? number.digits() : null;
        }
    }

    @Override
    public void write(Chunk<? extends SourceRow> chunk) {
        List<Row> rows = read(chunk);
        Answers answers = judge(rows);
        long id = run.id();
        long firstNumber = run.firstInternalNumber();
        pending.start(
                rows.get(rows.size() - 1).draft().line(),
                () -> stores.outcomes().add(id, answers.outcomes),
                () -> {
                    stores.findings().add(id, answers.findings);
                    stores.orders().add(id, firstNumber, answers.staged);
                    stores.lines().carry(id, answers.carried);
                });
        done += rows.size();
        progress.done(done);
    }

    private List<Row> read(Chunk<? extends SourceRow> chunk) {
        if (parser == null) {
            parser = new OrderParser(run.orders().header());
        }
        List<Row> rows = new ArrayList<>(chunk.size());
        for (SourceRow row : chunk) {
            OrderDraft draft = parser.parse(row);
            rows.add(new Row(draft, draft.number() == null ? new Place(Rank.FIRST, row.line()) : run.survey().place(row, draft.number())));
        }
        return rows;
    }

    /** What the database has of the rows of a part is looked up while the part before is judged. */
    private Answers judge(List<Row> rows) {
        Answers answers = new Answers();
        Beside<Known> next = lookUp(part(rows, 0));
        try {
            for (int from = 0; from < rows.size(); from += PART) {
                Known known = next.result();
                next = lookUp(part(rows, from + PART));
                for (Row row : part(rows, from)) {
                    List<StagedLine> own = known.lines(row);
                    OrderCase order = order(row.draft(), own, known.order(row));
                    answers.add(order, own, judge.judge(order, row.place(), known.order(row)));
                }
            }
        } finally {
            next.end();
        }
        return answers;
    }

    private static List<Row> part(List<Row> rows, int from) {
        return rows.subList(Math.min(from, rows.size()), Math.min(from + PART, rows.size()));
    }

    private record Known(Map<String, List<StagedLine>> lines, Map<String, LedgerOrder> ledger) {
        List<StagedLine> lines(Row row) {
            String number = row.counts();
            return number == null ? List.of() : lines.getOrDefault(number, List.of());
        }

        @Nullable LedgerOrder order(Row row) {
            String number = row.counts();
            return number == null ? null : ledger.get(number);
        }
    }

    private Beside<Known> lookUp(List<Row> rows) {
        List<String> numbers = rows.stream().map(Row::counts).filter(Objects::nonNull).toList();
        long id = run.id();
        String shop = run.run().slot().shop();
        return Beside.compute(() -> new Known(stores.lines().of(id, numbers), stores.ledger().find(shop, numbers)));
    }

    private OrderCase order(OrderDraft draft, List<StagedLine> own, @Nullable LedgerOrder ledger) {
        OrderCase order = run.caseOf(draft, own.stream().map(StagedLine::draft).toList());
        List<Swapped> swaps = ledger == null ? List.of() : swapped().getOrDefault(ledger.internalNumber(), List.of());
        boolean stand = ledger != null && !swaps.isEmpty() && Fingerprint.same(order, null, ledger.contentHash());
        return stand ? SwappedGoods.in(order, swaps) : order;
    }

    /** Few, so they are read once. */
    private Map<Long, List<Swapped>> swapped() {
        Map<Long, List<Swapped>> known = swapped;
        if (known == null) {
            known = stores.swaps().open().stream().collect(Collectors.groupingBy(Swapped::order));
            swapped = known;
        }
        return known;
    }

    private static final class Answers {
        final List<RowOutcome> outcomes = new ArrayList<>();
        final List<Judged> findings = new ArrayList<>();
        final List<StagedOrder> staged = new ArrayList<>();
        final Map<Integer, Carried> carried = new HashMap<>();

        void add(OrderCase order, List<StagedLine> lines, Judgement judgement) {
            OrderDraft draft = order.order();
            int line = draft.line();
            outcomes.add(new RowOutcome(
                    ReportKind.ORDERS,
                    line,
                    line,
                    judgement.outcome(),
                    judgement.cause(),
                    draft.numberText(),
                    RowMeasures.pieces(draft),
                    RowMeasures.fen(draft)));
            for (int i = 0; i < lines.size(); i++) {
                LineDraft d = lines.get(i).draft();
                outcomes.add(new RowOutcome(
                        ReportKind.ITEMS, d.line(), line, judgement.outcome(), cause(judgement, order.resolutions().get(i)), d.numberText(), RowMeasures.pieces(d), 0));
            }
            for (Finding finding : judgement.findings()) {
                findings.add(new Judged(line, finding));
            }
            if (judgement.staged() != null) {
                staged.add(judgement.staged());
                carried.putAll(judgement.staged().carried());
            }
        }

        /** Of the lines of an order an answer concerns those that have no code. */
        private static String cause(Judgement judgement, Resolution line) {
            return judgement.cause().equals(RowCause.BY_ALIAS) && !line.isByAlias() ? "" : judgement.cause();
        }
    }
}
