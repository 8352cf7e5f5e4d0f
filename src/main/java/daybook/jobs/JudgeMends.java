package daybook.jobs;

import daybook.judgement.Judgement;
import daybook.judgement.OrderJudge;
import daybook.judgement.OrderJudge.NewerExports;
import daybook.mending.MendedOrder;
import daybook.mending.Stage;
import daybook.orders.LedgerOrder;
import daybook.orders.LedgerStore;
import daybook.orders.MendedOrderStore;
import daybook.orders.OrderNumber;
import daybook.orders.OrderStatus;
import daybook.orders.SwapStore;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.validation.Finding;
import daybook.validation.Fingerprint;
import daybook.validation.OrderCase;
import daybook.validation.OrderDraft;
import daybook.validation.RuleBook;
import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges orders that a person has mended: first whether they still stand where the workbook has them, then by the rules of every import. */
final class JudgeMends {
    private final LedgerStore ledger;
    private final MendedOrderStore orders;
    private final SwapStore swaps;
    private final SlotRunStore runs;
    private final RuleBook rules;

    JudgeMends(LedgerStore ledger, MendedOrderStore orders, SwapStore swaps, SlotRunStore runs, RuleBook rules) {
        this.ledger = ledger;
        this.orders = orders;
        this.swaps = swaps;
        this.runs = runs;
        this.rules = rules;
    }

    MendVerdict judge(ImportRun run, MendedOrder returned) {
        OrderNumber number = returned.number();
        OrderDraft corrected = returned.draft(Stage.CORRECTED);
        if (number == null || corrected == null) {
            MendedOrder order = returned.accepting(List.of());
            return MendVerdict.not(order, order.wrong());
        }
        LedgerOrder known = ledger.find(run.run().slot().shop(), List.of(number.digits())).get(number.digits());
        MendedOrder order = returned.accepting(markedAgain(run, returned, corrected, known));
        List<Sentence> why = new ArrayList<>(standing(run, order, known));
        why.addAll(order.wrong());
        return why.isEmpty() ? judged(run, order, known) : MendVerdict.not(order, why);
    }

    /**
     * What the workbook marked in a second round are the findings of the first, and these follow from what stands under 更正. A row whose number was typed over
     * its cell has not been in a first.
     */
    private List<Finding> markedAgain(ImportRun run, MendedOrder returned, OrderDraft corrected, @Nullable LedgerOrder known) {
        return corrected.number() == null
                ? List.of()
                : judge(run, returned, Stage.CORRECTED).judgeMended(run.caseOf(corrected, returned.drafts(Stage.CORRECTED)), known).findings();
    }

    /** What the reports lack is what the ledger has; but an address that a person typed is theirs. */
    private OrderJudge judge(ImportRun run, MendedOrder order, Stage stage) {
        return new OrderJudge(rules, true, Set.of(), Set.of(), new LedgerComparison(ledger, swaps, run, isTyped(order, stage)), NewerExports.NONE);
    }

    private static boolean isTyped(MendedOrder order, Stage stage) {
        return !address(order, stage).equals(address(order, Stage.ORIGINAL));
    }

    private static String address(MendedOrder order, Stage stage) {
        return Objects.requireNonNull(order.draft(stage)).address();
    }

    private MendVerdict judged(ImportRun run, MendedOrder order, @Nullable LedgerOrder known) {
        Judgement judgement = judge(run, order, Stage.MENDED).judgeMended(swapped(mended(run, order), known), known);
        if (judgement.outcome() == Outcome.APPROVED) {
            return new MendVerdict(order, judgement.staged(), true, judgement.findings(), readSince(run, known));
        }
        List<Sentence> why = new ArrayList<>();
        if (judgement.outcome() == Outcome.OUT_OF_SCOPE) {
            why.add(Sentence.of("mend.trade-not-paid", judgement.cause()));
        }
        if (judgement.findings().stream().anyMatch(finding -> MendedOrder.notByTyping(finding.rule()))) {
            why.add(Sentence.of("mend.not-by-typing"));
        }
        return new MendVerdict(order, null, true, judgement.findings(), why);
    }

    /** Another slot or attempt has read the order after this workbook was written, and says the same of it. */
    private List<Sentence> readSince(ImportRun run, @Nullable LedgerOrder known) {
        if (known == null || known.contentRun() == run.id()) {
            return List.of();
        }
        SlotRun newer = runs.get(known.contentRun());
        return List.of(Sentence.of("mend.read-since", newer.slot(), newer.attempt()));
    }

    /** Whom the blacklist knows by what the export says, it knows whatever is typed over it. */
    private static OrderCase mended(ImportRun run, MendedOrder order) {
        OrderCase now = run.caseOf(Objects.requireNonNull(order.draft(Stage.MENDED)), order.drafts(Stage.MENDED));
        OrderCase was = run.caseOf(Objects.requireNonNull(order.draft(Stage.ORIGINAL)), order.drafts(Stage.ORIGINAL));
        return now.alsoBlacklisted(was.blacklisted());
    }

    /** Whether the ledger has nothing newer. An address that another export told, and this one has no column for, is newer than one that is typed over this one's. */
    private static boolean saysSame(ImportRun run, MendedOrder order, LedgerOrder known) {
        OrderCase was = run.caseOf(Objects.requireNonNull(order.draft(Stage.ORIGINAL)), order.drafts(Stage.ORIGINAL));
        Fingerprint now = Fingerprint.of(was);
        boolean overruled = isTyped(order, Stage.MENDED) && known.contentRun() != run.id() && now.keepsAddressOf(Fingerprint.read(known.contentHash()));
        return !overruled && Fingerprint.same(was, null, known.contentHash());
    }

    private OrderCase swapped(OrderCase order, @Nullable LedgerOrder known) {
        return known == null ? order : SwappedGoods.in(order, swaps.open(known.internalNumber()));
    }

    /** What a person held after the workbook was written, another person does not approve by it without having seen that. */
    private static boolean heldSince(ImportRun run, LedgerOrder known) {
        return known.heldByPerson() && (known.decidedRun() == null || known.decidedRun() > run.id());
    }

    /** Why it cannot be mended any more, or never could. */
    private List<Sentence> standing(ImportRun run, MendedOrder order, @Nullable LedgerOrder known) {
        boolean numbered = order.number() != null && order.wasRejected();
        if (known == null) {
            return numbered ? List.of() : List.of(Sentence.of("mend.not-waiting", order.numberText()));
        }
        if (numbered) {
            return List.of(Sentence.of("mend.number-known", order.numberText()));
        }
        if (known.status() != OrderStatus.AWAITING_APPROVAL) {
            return List.of(Sentence.of("mend.order-is-" + known.status(), order.numberText(), orders.decidedBy(known.internalNumber())));
        }
        if (orders.isRefunded(known.internalNumber())) {
            return List.of(Sentence.of("mend.order-is-refunded", order.numberText()));
        }
        if (known.inHand()) {
            return List.of(Sentence.of("mend.order-in-hand", order.numberText()));
        }
        if (heldSince(run, known)) {
            return List.of(Sentence.of("mend.held-since", order.numberText(), orders.decidedBy(known.internalNumber())));
        }
        return saysSame(run, order, known)
                ? List.of()
                : List.of(Sentence.of("mend.newer-content", order.numberText(), runs.get(known.contentRun()).slot()));
    }
}
