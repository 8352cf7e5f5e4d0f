package daybook.reports;

import daybook.intake.ReportKind;
import daybook.reconciliation.Outcome;
import daybook.slot.Slot;
import daybook.validation.Severity;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The first sheet of the exception workbook: what to do, by rule and owner, with a link to the first place of each. */
final class TodoSheet {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final double[] WIDTHS = {18, 34, 14, 10, 10, 26, 70};
    private static final int LAST = WIDTHS.length - 1;
    private static final double LINE_HEIGHT = 17;

    private final Worksheet sheet;
    private final Words words;
    private final RuleWords rules;
    private int row;

    TodoSheet(Worksheet sheet, Words words, RuleWords rules) {
        this.sheet = sheet;
        this.words = words;
        this.rules = rules;
    }

    /** All that the sheet tells. */
    record Content(
            Slot slot, int attempt, LocalDateTime at, Summary summary, ReportSheets orders, ReportSheets items) {
        ReportSheets of(ReportKind kind) {
            return kind == ReportKind.ORDERS ? orders : items;
        }
    }

    void write(Content content) {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.width(i, WIDTHS[i]);
        }
        Look.print(sheet);
        sheet.hideGridLines();
        title(content);
        outcomes(content);
        table(content);
        legend();
        notes(content);
    }

    private void title(Content content) {
        sheet.inlineString(0, 0, words.say("todo.title", content.slot().name()));
        sheet.style(0, 0).bold().fontSize(18).fontColor(Palette.DEEP).verticalAlignment("center").set();
        sheet.rowHeight(0, 34);
        sheet.inlineString(
                1,
                0,
                words.say("todo.subtitle", content.slot().shop(), content.attempt(), MINUTE.format(content.at())));
        sheet.style(1, 0).fontColor(Palette.GREY).set();
        row = 2;
        paragraph(words.say("todo.how"));
        row++;
    }

    /** The one text that needs several lines. A second merged range would cost the file its sameness: the library orders them by chance. */
    private void paragraph(String text) {
        sheet.inlineString(row, 0, text);
        sheet.range(row, 0, row, LAST).merge();
        sheet.range(row, 0, row, LAST).style().wrapText(true).verticalAlignment("center").set();
        sheet.rowHeight(row++, LINE_HEIGHT * TextLines.in(text, DoubleStream.of(WIDTHS).sum()) + 4);
    }

    private void line(String text) {
        sheet.inlineString(row, 0, text);
        sheet.rowHeight(row++, LINE_HEIGHT + 4);
    }

    private void outcomes(Content content) {
        heading(words.say("todo.outcomes"));
        for (Outcome outcome : Outcome.values()) {
            long count = content.summary().orders().getOrDefault(outcome, 0L);
            if (outcome != Outcome.ORPHAN && (count > 0 || outcome != Outcome.WAITING)) {
                sheet.inlineString(row, 0, words.of(outcome));
                sheet.value(row, 1, count);
                sheet.style(row, 1).format("#,##0").horizontalAlignment("left").bold().set();
                sheet.inlineString(row, 2, words.say("meaning." + outcome.key()));
                sheet.range(row, 0, row, LAST)
                        .style()
                        .borderStyle(BorderSide.BOTTOM, "thin")
                        .borderColor(BorderSide.BOTTOM, Palette.LINE)
                        .set();
                String colour = ReportSheets.colour(outcome);
                if (colour != null) {
                    sheet.style(row, 0).fillColor(colour).set();
                }
                sheet.rowHeight(row++, LINE_HEIGHT);
            }
        }
        row++;
    }

    private void heading(String text) {
        sheet.inlineString(row, 0, text);
        sheet.style(row, 0).bold().fontSize(13).fontColor(Palette.DEEP).set();
        sheet.rowHeight(row++, 24);
    }

    private void table(Content content) {
        heading(words.say("todo.rules"));
        if (content.summary().rules().isEmpty()) {
            line(words.say("todo.nothing"));
            row++;
            return;
        }
        String[] titles = words.row("todo", "severity", "rule", "owner", "findings", "orders", "first", "what");
        for (int i = 0; i < titles.length; i++) {
            sheet.inlineString(row, i, titles[i]);
        }
        Look.header(sheet, row, 0, LAST, Palette.DEEP);
        sheet.rowHeight(row++, 24);
        List<RuleCount> sorted = content.summary().rules().stream()
                .sorted(Comparator.comparing(RuleCount::severity)
                        .thenComparing(RuleCount::owner)
                        .thenComparing(RuleCount::orders, Comparator.reverseOrder())
                        .thenComparing(RuleCount::rule))
                .toList();
        for (RuleCount count : sorted) {
            rule(count, content.of(count.kind()));
        }
        row++;
    }

    private void rule(RuleCount count, ReportSheets sheets) {
        String todo = rules.suggestion(count.rule());
        sheet.inlineString(row, 0, words.of(count.severity()));
        sheet.inlineString(row, 1, rules.title(count.rule()));
        sheet.inlineString(row, 2, words.of(count.owner()));
        sheet.value(row, 3, count.findings());
        sheet.value(row, 4, count.orders());
        sheet.inlineString(row, 6, todo);
        sheet.range(row, 0, row, LAST)
                .style()
                .verticalAlignment("center")
                .wrapText(true)
                .borderStyle("thin")
                .borderColor(Palette.LINE)
                .set();
        sheet.style(row, 0).fillColor(Palette.of(count.severity())).horizontalAlignment("center").verticalAlignment("center").set();
        sheet.range(row, 3, row, 4).style().format("#,##0").horizontalAlignment("center").verticalAlignment("center").set();
        first(count, sheets.first(count.rule()));
        int lines = Math.max(
                TextLines.in(todo, WIDTHS[LAST]), TextLines.in(rules.title(count.rule()), WIDTHS[1]));
        sheet.rowHeight(row++, LINE_HEIGHT * lines + 4);
    }

    private void first(RuleCount count, @Nullable Place place) {
        if (place != null) {
            String shown = words.say("todo.place", place.sheet(), Place.letters(place.column()) + (place.row() + 1));
            String tip = rules.title(count.rule()) + " · " + words.of(count.owner()); // two links that are equal would become one
            sheet.hyperlink(row, 5, HyperLink.internal(place.reference(), tip));
            sheet.inlineString(row, 5, shown);
            sheet.style(row, 5).fontColor(Palette.LINK).underlined().verticalAlignment("center").set();
        } else if (count.firstLine() != null) {
            sheet.inlineString(row, 5, words.say("todo.line", Integer.toString(count.firstLine())));
        }
    }

    private void legend() {
        heading(words.say("todo.legend"));
        for (Severity severity : List.of(Severity.REJECT, Severity.HOLD, Severity.WARN)) {
            sheet.inlineString(row, 0, words.of(severity));
            sheet.style(row, 0).fillColor(Palette.of(severity)).horizontalAlignment("center").set();
            sheet.inlineString(row, 1, words.say("legend." + Words.key(severity)));
            sheet.rowHeight(row++, LINE_HEIGHT);
        }
        row++;
    }

    private void notes(Content content) {
        if (content.orders().commentsLeftOff() || content.items().commentsLeftOff()) {
            line(words.say("todo.comments-left-off"));
        }
        if (content.orders().sheets() > 1 || content.items().sheets() > 1) {
            line(words.say("todo.several-sheets"));
        }
    }
}
