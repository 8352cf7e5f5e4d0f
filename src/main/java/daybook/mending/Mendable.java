package daybook.mending;

import daybook.intake.Column;
import daybook.intake.Header;
import daybook.reconciliation.Outcome;
import daybook.reports.RowMark;
import daybook.validation.Finding;
import daybook.validation.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which cells of a report's rows a person may mend. */
final class Mendable {
    /** What no value in a cell puts right. */
    static final Set<String> NOT_BY_TYPING = Set.of("blacklisted", "refund-in-progress", "changed-since-import");

    /** What may be given under 更正 though it is not marked: a sum may be wrong where a summand is marked, and the other way round. */
    private static final Set<Column> BY_NAME = Set.of(
            Column.GOODS, Column.POSTAGE, Column.TOTAL, Column.PAID, Column.RECEIVER, Column.ADDRESS, Column.NEW_ADDRESS, Column.PHONE, Column.MOBILE,
            Column.CREATED, Column.PAID_AT, Column.KINDS, Column.PIECES, Column.TITLE, Column.PRICE, Column.QUANTITY, Column.CODE, Column.EXTERNAL_CODE,
            Column.ATTRIBUTES);

    private final Header header;

    Mendable(Header header) {
        this.header = header;
    }

    /** The columns of the cells that are marked, and can be put right by typing. */
    Set<Integer> marked(Collection<Finding> findings) {
        return columns(findings, false);
    }

    /** The columns that a value without a name may mean: where something holds the row, what is only remarked on is not meant. */
    Set<Integer> meant(Collection<Finding> findings) {
        List<Finding> holding = findings.stream().filter(finding -> finding.severity() != Severity.WARN).toList();
        Set<Integer> meant = marked(holding);
        return meant.isEmpty() ? marked(findings) : meant;
    }

    /** The columns of the cells that are marked, and stay so whatever is typed into them. */
    Set<Integer> fixed(Collection<Finding> findings) {
        return columns(findings, true);
    }

    private Set<Integer> columns(Collection<Finding> findings, boolean notByTyping) {
        Set<Integer> columns = new TreeSet<>();
        for (Finding finding : findings) {
            int column = header.titles().indexOf(finding.column().strip());
            if (column >= 0 && NOT_BY_TYPING.contains(finding.rule()) == notByTyping) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** Whether a value under 更正 may name that column. */
    boolean byName(int column, Set<Integer> marked, RowMark mark) {
        return isNumber(column) ? numberToo(mark) : marked.contains(column) || BY_NAME.stream().anyMatch(free -> header.indexOf(free) == column);
    }

    /** Whether the cell of a marked column may be typed over. */
    boolean byHand(int column, Set<Integer> marked, RowMark mark) {
        return marked.contains(column) && (!isNumber(column) || numberToo(mark));
    }

    int numberColumn() {
        return header.indexOf(Column.ORDER_NUMBER);
    }

    boolean isNumber(int column) {
        return column == numberColumn();
    }

    /** A row that belongs to an order keeps its number: it is what the order is known by. */
    static boolean numberToo(RowMark mark) {
        return mark.outcome() == Outcome.REJECTED || mark.outcome() == Outcome.ORPHAN;
    }
}
