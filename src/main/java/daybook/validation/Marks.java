package daybook.validation;

import daybook.intake.Column;
import daybook.intake.ReportKind;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one order, or of one row that is no order. Most have none, so the list is made with the first finding. */
final class Marks {
    private final FileFacts facts;
    private Rule rule;
    private List<Finding> findings = List.of();

    /** What is marked belongs to that rule until {@link #by} names another. */
    Marks(FileFacts facts, Rule rule) {
        this.facts = facts;
        this.rule = rule;
    }

    Marks by(Rule other) {
        this.rule = other;
        return this;
    }

    /** Marks a cell of an order row. */
    void order(OrderDraft order, Column column, String value, String detail) {
        mark(ReportKind.ORDERS, order.line(), column, order.numberText(), value, detail);
    }

    /** Marks a cell of an item row. */
    void line(LineDraft line, Column column, String value, String detail) {
        mark(ReportKind.ITEMS, line.line(), column, line.numberText(), value, detail);
    }

    List<Finding> findings() {
        return findings;
    }

    private void mark(ReportKind kind, int line, Column column, String number, String value, String detail) {
        if (findings.isEmpty()) {
            findings = new ArrayList<>(4);
        }
        String title = facts.titleOf(kind, column);
        findings.add(new Finding(rule.id(), rule.severity(), rule.owner(), kind, line, title, number, value, detail));
    }
}
