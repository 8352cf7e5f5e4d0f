package daybook.judgement;

import daybook.intake.Report;
import daybook.intake.RowReader;
import daybook.intake.SourceRow;
import daybook.judgement.OrderJudge.Place;
import daybook.judgement.OrderJudge.Rank;
import daybook.orders.OrderNumber;
import daybook.slot.Slot;
import daybook.validation.OrderDraft;
import daybook.validation.OrderParser;
import daybook.validation.Repeat;
import daybook.validation.RuleBook;
import daybook.validation.TradeStatus;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a first pass over the order report found, before anything is written: its control totals, the order numbers that stand in it more than
 * once, and how many orders lie outside of the slot's days. Memory: 20 bytes an order.
 */
public final class Survey {
    private final FirstRows first = new FirstRows();
    private final Map<String, Repeated> repeated = new HashMap<>();
    private int rows;
    private int padding;
    private int lastLine;
    private long pieces;
    private long fen;
    private int dated;
    private int outside;
    private int sameAgain;

    private Survey() {}

    /** The rows of a number that stands in the report more than once. */
    private static final class Repeated {
        private final int firstLine;
        private final Map<Long, Integer> contents = new HashMap<>(); // and the line on which each stands first
        private Repeat different = Repeat.NONE;

        Repeated(int firstLine, long firstContent) {
            this.firstLine = firstLine;
            contents.put(firstContent, firstLine);
        }

        /** Whether the row says what none before it does. */
        boolean add(long content, int line, @Nullable TradeStatus status) {
            boolean another = contents.putIfAbsent(content, line) == null;
            if (another) {
                different = different.and(line, status);
            }
            return another;
        }

        Place place(long content, int line) {
            int same = Objects.requireNonNull(contents.get(content));
            return line == firstLine ? new Place(Rank.FIRST, line) : same < line ? new Place(Rank.SAME_AGAIN, same) : new Place(Rank.DIFFERENT, firstLine);
        }
    }

    /** Reads the whole report once; throws UnreadableFile where its structure is broken. */
    public static Survey of(Report orders, Slot slot) {
        Survey survey = new Survey();
        OrderParser parser = new OrderParser(orders.header());
        try (RowReader reader = orders.open()) {
            for (SourceRow row = reader.read(); row != null; row = reader.read()) {
                survey.add(row, parser, slot);
            }
            survey.padding = reader.padding();
        }
        return survey;
    }

    private void add(SourceRow row, OrderParser parser, Slot slot) {
        rows++;
        lastLine = row.line();
        OrderDraft draft = parser.parse(row);
        pieces += RowMeasures.pieces(draft);
        fen += RowMeasures.fen(draft);
        count(draft.created().value(), slot);
        if (draft.number() != null) {
            remember(row, draft.number(), draft.status());
        }
    }

    private void count(@Nullable LocalDateTime created, Slot slot) {
        if (created != null) {
            dated++;
            if (!RuleBook.expected(slot, created)) {
                outside++;
            }
        }
    }

    private void remember(SourceRow row, OrderNumber number, @Nullable TradeStatus status) {
        long content = contentOf(row);
        int entry = first.put(number, content, row.line());
        if (entry >= 0) {
            Repeated of = repeated.computeIfAbsent(number.digits(), digits -> new Repeated(first.line(entry), first.content(entry)));
            sameAgain += of.add(content, row.line(), status) ? 0 : 1;
        }
    }

    private static long contentOf(SourceRow row) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < row.size(); i++) {
            String cell = row.cell(i);
            for (int at = 0; at < cell.length(); at++) {
                hash = (hash ^ cell.charAt(at)) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1f) * 0x100000001b3L;
        }
        return hash;
    }

    /** Where a row stands among the rows of its order number. */
    public Place place(SourceRow row, OrderNumber number) {
        Repeated of = repeated.get(number.digits());
        return of == null ? new Place(Rank.FIRST, row.line()) : of.place(contentOf(row), row.line());
    }

    /** What further rows of a number say that contradict its first. */
    public Repeat repeat(OrderNumber number) {
        Repeated of = repeated.get(number.digits());
        return of == null ? Repeat.NONE : of.different;
    }

    /** Rows of {@link Rank#SAME_AGAIN}, which are no orders of their own. */
    public int sameAgain() {
        return sameAgain;
    }

    /** Data rows, padding not counted. */
    public int rows() {
        return rows;
    }

    public int padding() {
        return padding;
    }

    /** The line of the last data row, as a spreadsheet counts it; 0 if there is none. */
    public int lastLine() {
        return lastLine;
    }

    public long pieces() {
        return pieces;
    }

    /** What the buyers paid, in fen. */
    public long fen() {
        return fen;
    }

    /** Orders with a readable time of ordering. */
    public int dated() {
        return dated;
    }

    /** Those of them that lie outside of the slot's day and the one before. */
    public int outside() {
        return outside;
    }
}
