package daybook.validation;

import daybook.intake.Column;
import daybook.intake.ReportKind;
import daybook.stock.Resolution;
import java.util.List;

/** What the catalogue answered for each line. */
final class ItemRules {
    static final List<Rule> RULES = List.of(
            Rule.holds("item-no-missing", Owner.SHIFT_LEAD, ItemRules::missing),
            Rule.holds("item-no-unknown", Owner.PURCHASER, ItemRules::unknown),
            Rule.holds("item-no-ambiguous", Owner.SHIFT_LEAD, ItemRules::ambiguous),
            Rule.holds("item-discontinued", Owner.CUSTOMER_SERVICE, ItemRules::discontinued),
            Rule.holds("sku-unknown", Owner.PURCHASER, ItemRules::noSuchVariant));

    private ItemRules() {}

    private static void missing(OrderCase c, Marks marks) {
        for (int i = 0; i < c.lines().size(); i++) {
            if (c.resolutions().get(i) instanceof Resolution.Missing answer) {
                LineDraft line = c.lines().get(i);
                marks.line(line, codeColumn(c, line), "", String.join("、", answer.candidates()));
            }
        }
    }

    private static void unknown(OrderCase c, Marks marks) {
        for (int i = 0; i < c.lines().size(); i++) {
            if (c.resolutions().get(i) instanceof Resolution.Unknown answer) {
                LineDraft line = c.lines().get(i);
                marks.line(line, codeColumn(c, line), answer.code(), "");
            }
        }
    }

    private static void ambiguous(OrderCase c, Marks marks) {
        for (int i = 0; i < c.lines().size(); i++) {
            if (c.resolutions().get(i) instanceof Resolution.Ambiguous answer) {
                LineDraft line = c.lines().get(i);
                marks.line(line, codeColumn(c, line), answer.code(), String.join("; ", answer.candidates()));
            }
        }
    }

    private static void discontinued(OrderCase c, Marks marks) {
        for (int i = 0; i < c.lines().size(); i++) {
            if (c.resolutions().get(i) instanceof Resolution.Discontinued answer) {
                LineDraft line = c.lines().get(i);
                marks.line(line, codeColumn(c, line), line.itemCode(), answer.itemNumber());
            }
        }
    }

    private static void noSuchVariant(OrderCase c, Marks marks) {
        for (int i = 0; i < c.lines().size(); i++) {
            if (c.resolutions().get(i) instanceof Resolution.NoSuchVariant answer) {
                LineDraft line = c.lines().get(i);
                marks.line(line, Column.ATTRIBUTES, line.attributes(), variant(answer));
            }
        }
    }

    private static String variant(Resolution.NoSuchVariant answer) {
        String between = answer.colour().isEmpty() || answer.size().isEmpty() ? "" : " / ";
        return answer.itemNumber() + ": " + answer.colour() + between + answer.size();
    }

    /** The column that the code stands in, or should stand in. */
    private static Column codeColumn(OrderCase c, LineDraft line) {
        boolean external = line.code().isEmpty() && !line.externalCode().isEmpty();
        return external || !c.facts().has(ReportKind.ITEMS, Column.CODE) ? Column.EXTERNAL_CODE : Column.CODE;
    }
}
