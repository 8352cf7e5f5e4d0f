package daybook.validation;

import daybook.intake.Column;
import daybook.intake.ReportKind;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All rules, in the order of the shop's table, with the severities of this installation. It keeps nothing between orders and may be shared.
 * Rules that are switched off do not run; a rule about a column that a file does not have finds nothing.
 */
public final class RuleBook {
    private static final List<String> IDS = all(RuleSettings.standard()).stream().map(Rule::id).toList();

    private final List<Rule> checks = new ArrayList<>();
    private final Map<String, Rule> byId = new HashMap<>();

    /** {@link UnusableRules} for a rule that does not exist, and for a rejecting severity where it makes no sense or is taken away. */
    public RuleBook(RuleSettings settings) {
        settings.severities().keySet().forEach(RuleBook::mustExist);
        for (Rule rule : all(settings)) {
            add(rule.with(severity(rule, settings.severities().getOrDefault(rule.id(), rule.severity()))));
        }
    }

    private static List<Rule> all(RuleSettings settings) {
        List<Rule> rules = new ArrayList<>(RowRules.RULES);
        rules.addAll(TimeRules.RULES);
        rules.addAll(AmountRules.RULES);
        rules.addAll(ItemRules.RULES);
        rules.addAll(RecipientRules.RULES);
        rules.addAll(TextRules.RULES);
        rules.addAll(CountRules.RULES);
        rules.addAll(TrustRules.RULES);
        rules.add(NoteRules.doubleNote(settings.shippingWords()));
        rules.add(RowRules.DATE_SUSPICIOUS);
        return List.copyOf(rules);
    }

    private static void mustExist(String id) {
        if (!ids().contains(id)) {
            throw new UnusableRules(Sentence.of("rules.error-unknown", id, String.join(", ", ids())));
        }
    }

    private static Severity severity(Rule rule, Severity wanted) {
        boolean rejects = rule.severity() == Severity.REJECT;
        if (rejects != (wanted == Severity.REJECT)) {
            String key = rejects ? "rules.error-rejects" : "rules.error-cannot-reject";
            throw new UnusableRules(Sentence.of(key, rule.id(), wanted));
        }
        return wanted;
    }

    private void add(Rule rule) {
        if (rule.severity() == Severity.OFF) {
            return;
        }
        byId.put(rule.id(), rule);
        if (rule.check() != Check.NONE) {
            checks.add(rule);
        }
    }

    /** The ids of all rules, in the order in which they run. */
    public static List<String> ids() {
        return IDS;
    }

    /** Everything that is wrong with an order in scope (paid, or of unreadable status) and its lines. */
    public List<Finding> check(OrderCase order) {
        Marks marks = new Marks(order.facts(), RowRules.NUMBER_MISSING);
        for (Rule rule : checks) {
            rule.check().look(order, marks.by(rule));
        }
        return marks.findings();
    }

    /** The notes for shipping of an order that was approved before and has not left: they may have been written since. */
    public List<Finding> checkNotes(OrderCase order) {
        Rule rule = byId.get(NoteRules.ID);
        if (rule == null) {
            return List.of();
        }
        Marks marks = new Marks(order.facts(), rule);
        rule.check().look(order, marks);
        return marks.findings();
    }

    /** Why a row of the order report has no usable order number, and what of its text is damaged. */
    public List<Finding> rejectOrder(OrderDraft row, FileFacts facts) {
        Marks marks = new Marks(facts, RowRules.numberRule(row.numberText()));
        marks.order(row, Column.ORDER_NUMBER, row.numberText(), "");
        Rule damaged = byId.get(TextRules.DAMAGED.id());
        if (damaged != null) {
            TextRules.inOrder(row, marks.by(damaged));
        }
        return marks.findings();
    }

    /** Why a row of the item report has no usable order number, and what of its text is damaged. */
    public List<Finding> rejectLine(LineDraft row, FileFacts facts) {
        Marks marks = new Marks(facts, RowRules.numberRule(row.numberText()));
        marks.line(row, facts.orderNumberOfItems(), row.numberText(), "");
        Rule damaged = byId.get(TextRules.DAMAGED.id());
        if (damaged != null) {
            TextRules.inLine(row, marks.by(damaged));
        }
        return marks.findings();
    }

    /**
     * Of a further row with an order number that was there before: a warning if it says the same, a rejection if not. Null if the rule is off.
     *
     * @param firstLine the line of the row that counts
     */
    public @Nullable Finding repeatedRow(OrderDraft laterRow, boolean same, int firstLine, FileFacts facts) {
        Rule rule = byId.get(RowRules.REPEATED.id());
        if (rule == null) {
            return null;
        }
        Marks marks = new Marks(facts, rule.with(same ? Severity.WARN : Severity.REJECT));
        marks.order(laterRow, Column.ORDER_NUMBER, laterRow.numberText(), Integer.toString(firstLine));
        return marks.findings().get(0);
    }

    /** Whether an order is held of which two rows say different things, as delivered; else the first row alone counts. */
    public boolean holdsContradicted() {
        Rule rule = byId.get(RowRules.REPEATED.id());
        return rule != null && rule.severity() == Severity.HOLD;
    }

    /** Of an item row whose order is nowhere. Null if the rule is off. */
    public @Nullable Finding orphan(LineDraft row, FileFacts facts) {
        Rule rule = byId.get("order-missing");
        if (rule == null) {
            return null;
        }
        Marks marks = new Marks(facts, rule);
        marks.line(row, facts.orderNumberOfItems(), row.numberText(), row.title());
        return marks.findings().get(0);
    }

    /** Whether an order was made on the slot's day or the one before. */
    public static boolean expected(Slot slot, LocalDateTime created) {
        LocalDate day = created.toLocalDate();
        return !day.isAfter(slot.date()) && !day.isBefore(slot.date().minusDays(1));
    }

    /** Of a whole order report, if more than half of its dated orders are not {@link #expected}. Null if not, or if the rule is off. */
    public @Nullable Finding suspiciousDates(Slot slot, long dated, long unexpected, FileFacts facts) {
        Rule rule = byId.get(RowRules.DATE_SUSPICIOUS.id());
        if (rule == null || unexpected * 2 <= dated) {
            return null;
        }
        String column = facts.titleOf(ReportKind.ORDERS, Column.CREATED);
        String value = unexpected + " / " + dated;
        return new Finding(rule.id(), rule.severity(), rule.owner(), ReportKind.ORDERS, 1, column, "", value, slot.day());
    }
}
