package daybook.mending;

import daybook.intake.Header;
import daybook.orders.OrderNumber;
import daybook.reconciliation.Outcome;
import daybook.validation.Finding;
import daybook.validation.Fingerprint;
import daybook.validation.LineDraft;
import daybook.validation.LineParser;
import daybook.validation.OrderDraft;
import daybook.validation.OrderParser;
import daybook.validation.Said;
import daybook.validation.StagedLineStore;
import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order of which a person has mended a row, with all of its rows: it is judged as a whole.
 *
 * @param numberText the number of its rows, mended
 * @param order its row in the order report; null if there is none
 * @param lines its rows in the item report, by line
 * @param known why it cannot be told which order is meant; null if it can
 */
public record MendedOrder(
        Header orderHeader, Header itemHeader, String numberText, @Nullable RowEdit order, List<RowEdit> lines, @Nullable Sentence known) {
    public MendedOrder {
        lines = List.copyOf(lines);
    }

    /** Whether a finding of that rule stays, whatever is typed into a cell. */
    public static boolean notByTyping(String rule) {
        return Mendable.NOT_BY_TYPING.contains(rule);
    }

    /** Whether its row was no order until now, for want of a number. */
    public boolean wasRejected() {
        return order != null && order.mark().outcome() == Outcome.REJECTED;
    }

    /** Null if it still has none that could be one. */
    public @Nullable OrderNumber number() {
        return OrderNumber.read(numberText);
    }

    /** All rows, the order's first. */
    public List<RowEdit> rows() {
        return Stream.concat(Stream.ofNullable(order), lines.stream()).toList();
    }

    /** Its order row as it is read then; null if it has none. */
    public @Nullable OrderDraft draft(Stage stage) {
        return order == null ? null : new OrderParser(orderHeader).parse(order.row(stage));
    }

    /** Its lines as they are read then. */
    public List<LineDraft> drafts(Stage stage) {
        LineParser parser = new LineParser(itemHeader);
        return lines.stream()
                .filter(line -> line.number(stage).equals(numberText))
                .map(line -> StagedLineStore.asKept(parser.parse(line.row(stage))))
                .toList();
    }

    /**
     * The fingerprint of what the export says of an order that nobody knew by this number. All rows count that belong to it now: with the right number the
     * export would have said the same.
     */
    public Fingerprint fingerprintOfNew() {
        LineParser parser = new LineParser(itemHeader);
        List<LineDraft> all = lines.stream().map(line -> StagedLineStore.asKept(parser.parse(line.original()))).toList();
        return Fingerprint.of(Objects.requireNonNull(draft(Stage.ORIGINAL)), all, Said.by(orderHeader, itemHeader));
    }

    /** The same with those typed-over cells only that may be: what is marked, or is by these findings. */
    public MendedOrder accepting(List<Finding> alsoFound) {
        return new MendedOrder(
                orderHeader,
                itemHeader,
                numberText,
                order == null ? null : order.accepting(alsoFound),
                lines.stream().map(line -> line.accepting(alsoFound)).toList(),
                known);
    }

    /** What is mended, row by row. */
    public List<Mend> mends() {
        return rows().stream().flatMap(row -> row.mends().stream()).toList();
    }

    /** What speaks against taking it before it is judged. */
    public List<Sentence> wrong() {
        List<Sentence> wrong = new ArrayList<>();
        if (known != null) {
            wrong.add(known);
        } else if (number() == null) {
            wrong.add(Sentence.of("mend.no-number", numberText));
        } else if (order == null) {
            wrong.add(Sentence.of("mend.not-in-report", numberText));
        }
        rows().forEach(row -> wrong.addAll(row.wrong()));
        return wrong;
    }
}
