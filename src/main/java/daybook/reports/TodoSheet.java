package daybook.reports;

import daybook.intake.ReportKind;
import daybook.reconciliation.Outcome;
import daybook.slot.Slot;
import daybook.validation.Severity;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The first sheet of the exception workbook: what to do, by rule and owner, with a link to the first place of each. */
final class TodoSheet {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final double[] WIDTHS = {18, 34, 14, 10, 10, 26, 70};
    private static final double LINE_HEIGHT = 17;
    private static final String COUNT = "#,##0";
    private static final CellLook BOXED =
            CellLook.PLAIN.border(CellLook.Border.AROUND).down("center").wrapped();
    private static final CellLook UNDERLINED = CellLook.PLAIN.border(CellLook.Border.BELOW);

    private final XlsxBook book;
    private final GridSheet sheet;
    private final Words words;
    private final RuleWords rules;
    private final int boxed;
    private final int underlined;
    private int next;

    TodoSheet(XlsxBook book, Words words, RuleWords rules) throws IOException {
        this.book = book;
        this.sheet = book.firstSheet(SheetFrame.page(words.say("sheet.todo"), WIDTHS));
        this.words = words;
        this.rules = rules;
        this.boxed = book.look(BOXED);
        this.underlined = book.look(UNDERLINED);
    }

    /** All that the sheet tells. */
    record Content(
            Slot slot, int attempt, LocalDateTime at, Summary summary, ReportSheets orders, ReportSheets items) {
        ReportSheets of(ReportKind kind) {
            return kind == ReportKind.ORDERS ? orders : items;
        }
    }

    void write(Content content) throws IOException {
        title(content);
        outcomes(content);
        table(content);
        legend();
        notes(content);
        sheet.finish();
    }

    private void row(double height) throws IOException {
        sheet.row(next++, height);
    }

    private void line(CellLook look, double height, String text) throws IOException {
        row(height);
        sheet.text(book.look(look), text);
    }

    private void title(Content content) throws IOException {
        line(Look.title(18).down("center"), 34, words.say("todo.title", content.slot().name()));
        String when = MINUTE.format(content.at());
        line(
                CellLook.PLAIN.colour(Palette.GREY),
                LINE_HEIGHT,
                words.say("todo.subtitle", content.slot().shop(), content.attempt(), when));
        String how = words.say("todo.how");
        line(CellLook.PLAIN.wrapped().down("center"), LINE_HEIGHT * TextLines.in(how, DoubleStream.of(WIDTHS).sum()) + 4, how);
        sheet.merge(0, WIDTHS.length);
        next++;
    }

    private void heading(String text) throws IOException {
        line(Look.title(13), 24, text);
    }

    private void outcomes(Content content) throws IOException {
        heading(words.say("todo.outcomes"));
        for (Outcome outcome : Outcome.values()) {
            long count = content.summary().orders().getOrDefault(outcome, 0L);
            if (outcome != Outcome.ORPHAN && (count > 0 || outcome != Outcome.WAITING)) {
                row(LINE_HEIGHT);
                sheet.text(book.look(UNDERLINED.fill(ReportSheets.colour(outcome))), words.of(outcome));
                sheet.number(book.look(UNDERLINED.bold().format(COUNT).across("left")), count);
                sheet.text(underlined, words.say("meaning." + outcome.key()));
                sheet.emptyUntil(WIDTHS.length, underlined);
            }
        }
        next++;
    }

    private void table(Content content) throws IOException {
        heading(words.say("todo.rules"));
        if (content.summary().rules().isEmpty()) {
            line(CellLook.PLAIN, LINE_HEIGHT + 4, words.say("todo.nothing"));
            next++;
            return;
        }
        row(24);
        for (String title : words.row("todo", "severity", "rule", "owner", "findings", "orders", "first", "what")) {
            sheet.text(book.look(Look.HEADER), title);
        }
        List<RuleCount> sorted = content.summary().rules().stream()
                .sorted(Comparator.comparing(RuleCount::severity)
                        .thenComparing(RuleCount::owner)
                        .thenComparing(RuleCount::orders, Comparator.reverseOrder())
                        .thenComparing(RuleCount::rule))
                .toList();
        for (RuleCount count : sorted) {
            rule(count, content.of(count.kind()));
        }
        next++;
    }

    private void rule(RuleCount count, ReportSheets sheets) throws IOException {
        String title = rules.title(count.rule());
        String todo = rules.suggestion(count.rule());
        row(LINE_HEIGHT * Math.max(TextLines.in(todo, WIDTHS[6]), TextLines.in(title, WIDTHS[1])) + 4);
        CellLook centred = BOXED.across("center");
        sheet.text(book.look(centred.fill(Palette.of(count.severity()))), words.of(count.severity()));
        sheet.text(boxed, title);
        sheet.text(boxed, words.of(count.owner()));
        sheet.number(book.look(centred.format(COUNT)), count.findings());
        sheet.number(book.look(centred.format(COUNT)), count.orders());
        first(count, title, sheets.first(count.rule()));
        sheet.text(boxed, todo);
    }

    private void first(RuleCount count, String title, @Nullable Place place) throws IOException {
        if (place != null) {
            String cell = Place.letters(place.column()) + (place.row() + 1);
            sheet.link(place, title + " · " + words.of(count.owner()));
            sheet.text(book.look(BOXED.colour(Palette.LINK).underlined()), words.say("todo.place", place.sheet(), cell));
        } else {
            sheet.text(boxed, count.firstLine() == null ? "" : words.say("todo.line", Integer.toString(count.firstLine())));
        }
    }

    private void legend() throws IOException {
        heading(words.say("todo.legend"));
        for (Severity severity : List.of(Severity.REJECT, Severity.HOLD, Severity.WARN)) {
            row(LINE_HEIGHT);
            sheet.text(book.look(CellLook.PLAIN.fill(Palette.of(severity)).across("center")), words.of(severity));
            sheet.text(0, words.say("legend." + Words.key(severity)));
        }
        next++;
    }

    private void notes(Content content) throws IOException {
        if (content.orders().commentsLeftOff() || content.items().commentsLeftOff()) {
            line(CellLook.PLAIN, LINE_HEIGHT + 4, words.say("todo.comments-left-off"));
        }
        if (content.orders().sheets() > 1 || content.items().sheets() > 1) {
            line(CellLook.PLAIN, LINE_HEIGHT + 4, words.say("todo.several-sheets"));
        }
    }
}
