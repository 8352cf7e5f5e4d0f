package daybook.judgement;

import daybook.intake.Column;
import daybook.judgement.Standing.Approved;
import daybook.judgement.Standing.DecidedLater;
import daybook.judgement.Standing.InHand;
import daybook.judgement.Standing.New;
import daybook.judgement.Standing.Settled;
import daybook.judgement.Standing.Waiting;
import daybook.judgement.Standing.WaitingChanged;
import daybook.orders.DeskNotes;
import daybook.orders.LedgerOrder;
import daybook.orders.OrderNumber;
import daybook.orders.OrderStatus;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.RowCause;
import daybook.stock.Resolution;
import daybook.validation.Difference;
import daybook.validation.Finding;
import daybook.validation.Fingerprint;
import daybook.validation.OrderCase;
import daybook.validation.OrderDraft;
import daybook.validation.RuleBook;
import daybook.validation.Severity;
import daybook.validation.TradeStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of order rows, by the table of outcomes. One for a run; knows no database. */
public final class OrderJudge {
    private final RuleBook rules;
    private final boolean automaticApproval;
    private final Set<Long> sameSlot;
    private final Set<Long> laterSlots;
    private final LedgerContents contents;
    private final NewerExports newer;

    /**
     * @param automaticApproval whether clean orders are approved by the job or wait for a person
     * @param sameSlot earlier attempts at the same slot
     * @param laterSlots runs of later slots, which there are when an older slot is done again
     * @param contents what the ledger holds of an order; asked only for orders that differ from it
     * @param newer what later slots were told of orders that they left out of scope
     */
    public OrderJudge(RuleBook rules, boolean automaticApproval, Set<Long> sameSlot, Set<Long> laterSlots, LedgerContents contents, NewerExports newer) {
        this.rules = rules;
        this.automaticApproval = automaticApproval;
        this.sameSlot = Set.copyOf(sameSlot);
        this.laterSlots = Set.copyOf(laterSlots);
        this.contents = contents;
        this.newer = newer;
    }

    /** What differs between the ledger's content of an order and a new export of it. */
    public interface LedgerContents {
        List<Difference> differences(LedgerOrder before, OrderCase after);

        /** The export, and in the columns that its reports lack what the ledger has. */
        OrderCase completed(LedgerOrder before, OrderCase after);
    }

    /** The exports of later slots, of which there are some when an older slot is imported after them. */
    public interface NewerExports {
        /** There are none. */
        NewerExports NONE = number -> null;

        /** What one of them says of the trade of an order that it leaves out of scope; null if none does. */
        @Nullable String outOfScope(OrderNumber number);
    }

    /** A row among those of its number: its rank, and the line of the first, or of the one that says the same. */
    public record Place(Rank rank, int line) {}

    /** Where a row stands among the rows of its order number in the report. */
    public enum Rank {
        /** The first, or the only one. */
        FIRST,
        /** A further row, the same as one before it. */
        SAME_AGAIN,
        /** A further row that says what none before it does. */
        DIFFERENT
    }

    /** The judgement of one row. {@code order} holds its lines, {@code ledger} what the ledger knows of its number. */
    public Judgement judge(OrderCase order, Place place, @Nullable LedgerOrder ledger) {
        OrderDraft draft = order.order();
        if (draft.number() == null) {
            return new Judgement(Outcome.REJECTED, RowCause.NO_NUMBER, rules.rejectOrder(draft, order.facts()), null);
        }
        if (place.rank() != Rank.FIRST) {
            boolean same = place.rank() == Rank.SAME_AGAIN;
            Finding repeated = rules.repeatedRow(draft, same, place.line(), order.facts());
            List<Finding> findings = repeated == null ? List.of() : List.of(repeated);
            return new Judgement(same ? Outcome.ALREADY_IMPORTED : Outcome.REJECTED, RowCause.REPEATED, findings, null);
        }
        String since = ledger == null ? newer.outOfScope(draft.number()) : null;
        if (since != null) {
            return new Judgement(Outcome.OUT_OF_SCOPE, since, List.of(), null); // closed or sent by now: such an order is in no ledger, but it must not get there either
        }
        Standing standing = Standing.of(ledger, sameSlot, laterSlots);
        TradeStatus trade = order.trade();
        return trade == null || trade == TradeStatus.PAID ? inScope(noted(order, ledger), standing) : outOfScope(order, standing, trade);
    }

    /** Whether rows of its number say different things. Which of them stands first must not decide what becomes of the order. */
    private boolean contradicted(OrderCase order) {
        return order.repeat().differentLine() > 0 && rules.holdsContradicted();
    }

    /** From what the ledger holds. That a number stands there with two contents is a difference, whichever of them the ledger has. */
    private List<Difference> differences(OrderCase order, LedgerOrder ledger) {
        List<Difference> differences = contents.differences(ledger, order);
        return differences.isEmpty() && contradicted(order) ? List.of(new Difference(Column.ORDER_NUMBER, "×1", "×2")) : differences;
    }

    /**
     * The judgement of an order that waits, or that nobody knows yet, and whose rows a person has mended. What has changed since it was approved holds it
     * as before, what a person held whoever mends it decides on; a trade that is not paid and waiting for shipment stays out of scope.
     */
    public Judgement judgeMended(OrderCase order, @Nullable LedgerOrder ledger) {
        TradeStatus trade = order.trade();
        return trade == null || trade == TradeStatus.PAID
                ? byRules(version(noted(order, ledger), ledger), ledger, ledger == null || ledger.heldByPerson() ? "" : ledger.changeNote())
                : new Judgement(Outcome.OUT_OF_SCOPE, trade.text(), List.of(), null);
    }

    /** A closed trade must not be shipped: if it was approved that is a change, if it waits it waits no longer. */
    private Judgement outOfScope(OrderCase order, Standing standing, TradeStatus trade) {
        boolean closed = trade == TradeStatus.CLOSED;
        if (closed && standing instanceof Approved approved) {
            return changed(order, approved.ledger(), List.of(closing()));
        }
        if (closed && standing instanceof InHand kept && kept.ledger().status() == OrderStatus.APPROVED) {
            return changed(order, kept.ledger(), List.of(closing()));
        }
        LedgerOrder waiting = waiting(standing);
        if (standing instanceof New fresh && fresh.ledger() != null) {
            waiting = fresh.ledger();
        }
        boolean closes = closed && waiting != null && (waiting.status() != OrderStatus.CLOSED || decidedHere(waiting));
        return new Judgement(
                Outcome.OUT_OF_SCOPE,
                trade.text(),
                List.of(),
                closes && waiting != null
                        ? Staging.of(version(order, waiting), waiting, OrderStatus.CLOSED, waiting.approvedHash(), held(waiting), false, false, false, trade.text())
                        : null);
    }

    /** The note of whoever holds it, for if its trade is listed as paid again it is still up to people. */
    private static String held(LedgerOrder order) {
        return order.heldByPerson() ? order.changeNote() : "";
    }

    /** By an earlier attempt at this slot: what it decided is taken back unless this one decides it again. */
    private boolean decidedHere(LedgerOrder order) {
        return order.decidedRun() != null && sameSlot.contains(order.decidedRun());
    }

    private static @Nullable LedgerOrder waiting(Standing standing) {
        if (standing instanceof Waiting waiting) {
            return waiting.ledger();
        }
        if (standing instanceof WaitingChanged changed) {
            return changed.ledger();
        }
        return standing instanceof InHand kept ? kept.ledger() : null;
    }

    private static Difference closing() {
        return new Difference(Column.STATUS, TradeStatus.PAID.text(), TradeStatus.CLOSED.text());
    }

    /**
     * A status that cannot be read may be that of a closed trade: what the rules alone have approved, when it could be read, waits until it can be again. What a person has
     * approved stands, for he may have looked it up.
     */
    private static boolean waitsForItsStatus(OrderCase order, LedgerOrder ledger) {
        return order.order().status() == null && ledger.decidedRun() != null;
    }

    private static List<Difference> unreadStatusAnd(OrderCase order, List<Difference> differences) {
        List<Difference> all = new ArrayList<>(List.of(new Difference(Column.STATUS, TradeStatus.PAID.text(), order.order().statusText())));
        all.addAll(differences);
        return all;
    }

    private Judgement inScope(OrderCase order, Standing standing) {
        if (standing instanceof New fresh) {
            return byRules(Version.alone(order, fresh.ledger()), fresh.ledger(), "");
        }
        if (standing instanceof Waiting waiting) {
            return byRules(version(order, waiting.ledger()), waiting.ledger(), "");
        }
        if (standing instanceof WaitingChanged changed) {
            LedgerOrder ledger = changed.ledger();
            boolean asApproved = says(order, ledger, ledger.approvedHash()) && !contradicted(order);
            return byRules(version(order, ledger), ledger, asApproved ? "" : ledger.changeNote());
        }
        if (standing instanceof InHand kept) {
            return inHand(order, kept.ledger());
        }
        if (standing instanceof DecidedLater) {
            return new Judgement(Outcome.ALREADY_IMPORTED, "", List.of(), null);
        }
        if (standing instanceof Settled settled) {
            return settled(order, settled.ledger());
        }
        return approvedBefore(order, ((Approved) standing).ledger());
    }

    private Judgement byRules(Version version, @Nullable LedgerOrder ledger, String changeNote) {
        OrderCase order = version.order();
        List<Finding> findings = rules.check(changeNote.isEmpty() ? order : order.differing(changedBefore(order, changeNote)));
        boolean held = holds(findings) || (ledger != null && ledger.heldByPerson() && !changeNote.isEmpty()); // whatever the severity of what says so
        boolean approves = !held && automaticApproval;
        Outcome outcome = held ? Outcome.HELD : approves ? Outcome.APPROVED : Outcome.WAITING;
        OrderStatus status = approves ? OrderStatus.APPROVED : OrderStatus.AWAITING_APPROVAL;
        String approvedHash = approves ? version.fingerprint().text() : ledger == null ? null : ledger.approvedHash();
        return new Judgement(
                outcome, held ? "" : cause(order), findings, Staging.of(version, ledger, status, approvedHash, held ? changeNote : "", false, approves, !held, Staging.rules(findings)));
    }

    /** That goods were taken by a person's answer is said where nothing else is: a wrong answer sends wrong goods. */
    private static String cause(OrderCase order) {
        return order.resolutions().stream().anyMatch(Resolution::isByAlias) ? RowCause.BY_ALIAS : "";
    }

    /** An order that an earlier slot approved, listed again. What only this slot's earlier attempt changed and is as approved is approved anew. */
    private Judgement approvedBefore(OrderCase order, LedgerOrder ledger) {
        boolean wasChanged = !ledger.changeNote().isEmpty();
        String approved = ledger.approvedHash();
        boolean asApproved = approved != null ? says(order, ledger, approved) : !wasChanged && says(order, ledger, ledger.contentHash());
        if (waitsForItsStatus(order, ledger)) {
            boolean again = wasChanged && says(order, ledger, ledger.contentHash()); // by an earlier attempt, whose note says all of it
            return changed(order, ledger, again ? List.of() : unreadStatusAnd(order, asApproved ? List.of() : differences(order, ledger)));
        }
        if (!contradicted(order) && asApproved) {
            return wasChanged ? byRules(version(order, ledger), ledger, "") : asApproved(order);
        }
        List<Difference> differences = wasChanged ? contents.differences(ledger, order) : differences(order, ledger);
        return differences.isEmpty() && !wasChanged ? asApproved(order) : changed(order, ledger, differences);
    }

    /** A memo is no part of what was approved: one that was written at Taobao since changes nothing but may be meant for shipping. */
    private Judgement asApproved(OrderCase order) {
        return new Judgement(Outcome.ALREADY_IMPORTED, "", rules.checkNotes(order), null);
    }

    /** Whatever the rules find: it is up to people whether it is paid. What the ledger knows already is told no second time. */
    private Judgement inHand(OrderCase order, LedgerOrder ledger) {
        List<Difference> differences = says(order, ledger, ledger.contentHash()) && !contradicted(order) ? List.of() : differences(order, ledger);
        return differences.isEmpty() ? asApproved(order) : changed(order, ledger, differences);
    }

    private Judgement changed(OrderCase order, LedgerOrder ledger, List<Difference> differences) {
        String found = differences.isEmpty() ? ledger.changeNote() : Staging.note(differences);
        String note = ledger.heldByPerson() && !differences.isEmpty() ? ledger.changeNote() + "; " + found : found; // who held it is not forgotten
        Version version = version(order, ledger);
        List<Finding> findings = rules.check(version.order().differing(differences.isEmpty() ? changedBefore(order, note) : differences));
        return new Judgement(
                Outcome.CHANGED,
                "",
                findings,
                Staging.of(version, ledger, OrderStatus.AWAITING_APPROVAL, ledger.approvedHash(), note, true, false, false, note));
    }

    /**
     * What is shipped stays shipped; that Taobao says something else now is worth a finding all the same. What this slot's earlier attempt approved is
     * approved by its rerun: it belongs into the download that finance will book by.
     */
    private Judgement settled(OrderCase order, LedgerOrder ledger) {
        boolean same = says(order, ledger, ledger.approvedHash()) && !contradicted(order);
        List<Difference> differences = same ? List.of() : differences(order, ledger);
        if (!differences.isEmpty()) {
            return new Judgement(Outcome.CHANGED, "", rules.check(order.differing(differences)), null);
        }
        boolean ours = ledger.status() == OrderStatus.SHIPPED && decidedHere(ledger);
        return new Judgement(ours ? Outcome.APPROVED : Outcome.ALREADY_IMPORTED, "", List.of(), null);
    }

    /** The ledger holds the newer content already; what changed is known from the note that was made then. */
    private static List<Difference> changedBefore(OrderCase order, String note) {
        return List.of(new Difference(Column.STATUS, note, order.order().statusText()));
    }

    private static OrderCase noted(OrderCase o, @Nullable LedgerOrder ledger) {
        return ledger == null || ledger.notes().equals(DeskNotes.NONE)
                ? o
                : o.noted(ledger.notes());
    }

    private Version version(OrderCase order, @Nullable LedgerOrder ledger) {
        return ledger == null ? Version.alone(order, null) : Version.over(order, ledger, contents);
    }

    /** Whether with it the order is what that fingerprint is of. In columns that the export lacks it is what the ledger has. */
    private static boolean says(OrderCase order, LedgerOrder ledger, @Nullable String fingerprint) {
        return Fingerprint.same(order, Fingerprint.read(ledger.contentHash()), fingerprint);
    }

    private static boolean holds(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.HOLD || finding.severity() == Severity.REJECT) {
                return true;
            }
        }
        return false;
    }
}
