package daybook.reports;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The first sheet of a marked workbook: what to do, by kind of fault, with a link to the first place of each. */
final class TodoSheet {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final double[] WIDTHS = {18, 34, 14, 10, 10, 26, 70};
    private static final double[] WIDTHS_WITHOUT_OWNER = {18, 34, 10, 10, 26, 70};
    private static final double LINE_HEIGHT = 17;
    private static final String COUNT = "#,##0";
    private static final CellLook BOXED =
            CellLook.PLAIN.border(CellLook.Border.AROUND).down("center").wrapped();
    private static final CellLook UNDERLINED = CellLook.PLAIN.border(CellLook.Border.BELOW);

    private final XlsxBook book;
    private final GridSheet sheet;
    private final Words words;
    private final double[] widths;
    private final int boxed;
    private final int underlined;
    private int next;

    /** {@code owners}: whether the table says who has to do it. */
    TodoSheet(XlsxBook book, Words words, boolean owners) throws IOException {
        this.book = book;
        this.widths = owners ? WIDTHS : WIDTHS_WITHOUT_OWNER;
        this.sheet = book.firstSheet(SheetFrame.page(words.say("sheet.todo"), widths));
        this.words = words;
        this.boxed = book.look(BOXED);
        this.underlined = book.look(UNDERLINED);
    }

    /** All that the sheet tells; {@code titles} are those of the table's columns. */
    record Content(
            Heading heading,
            String outcomesHeading,
            List<Outcome> outcomes,
            List<String> titles,
            List<Todo> todos,
            List<Legend> legend,
            List<String> notes) {}

    /** What stands above. */
    record Heading(String title, String subtitle, String how) {}

    /** How many ended so. */
    record Outcome(String label, @Nullable String colour, long count, String meaning) {}

    /** One kind of fault; {@code owner} is null where the table has no such column. */
    record Todo(
            String severity, String colour, String title, @Nullable String owner, long findings, long concerned, First first, String what) {}

    /** Where a kind of fault stands first: a place to go to, or a text. */
    record First(@Nullable Place place, String tip, String otherwise) {}

    /** What a colour means. */
    record Legend(String label, String colour, String meaning) {}

    /** As people read it, to the minute. */
    static String minute(LocalDateTime time) {
        return MINUTE.format(time);
    }

    void write(Content content) throws IOException {
        title(content.heading());
        outcomes(content);
        table(content);
        legend(content.legend());
        for (String note : content.notes()) {
            line(CellLook.PLAIN, LINE_HEIGHT + 4, note);
        }
        sheet.finish();
    }

    private void row(double height) throws IOException {
        sheet.row(next++, height);
    }

    private void line(CellLook look, double height, String text) throws IOException {
        row(height);
        sheet.text(book.look(look), text);
    }

    private void title(Heading heading) throws IOException {
        line(Look.title(18).down("center"), 34, heading.title());
        line(CellLook.PLAIN.colour(Palette.GREY), LINE_HEIGHT, heading.subtitle());
        line(
                CellLook.PLAIN.wrapped().down("center"),
                LINE_HEIGHT * TextLines.in(heading.how(), DoubleStream.of(widths).sum()) + 4,
                heading.how());
        sheet.merge(0, widths.length);
        next++;
    }

    private void heading(String text) throws IOException {
        line(Look.title(13), 24, text);
    }

    private void outcomes(Content content) throws IOException {
        heading(content.outcomesHeading());
        for (Outcome outcome : content.outcomes()) {
            row(LINE_HEIGHT);
            sheet.text(book.look(UNDERLINED.fill(outcome.count() > 0 ? outcome.colour() : null)), outcome.label());
            sheet.number(book.look(UNDERLINED.bold().format(COUNT).across("left")), outcome.count());
            sheet.text(underlined, outcome.meaning());
            sheet.emptyUntil(widths.length, underlined);
        }
        next++;
    }

    private void table(Content content) throws IOException {
        heading(words.say("todo.rules"));
        if (content.todos().isEmpty()) {
            line(CellLook.PLAIN, LINE_HEIGHT + 4, words.say("todo.nothing"));
            next++;
            return;
        }
        row(24);
        for (String title : content.titles()) {
            sheet.text(book.look(Look.HEADER), title);
        }
        for (Todo todo : content.todos()) {
            todo(todo);
        }
        next++;
    }

    private void todo(Todo todo) throws IOException {
        int lines = Math.max(TextLines.in(todo.what(), widths[widths.length - 1]), TextLines.in(todo.title(), widths[1]));
        row(LINE_HEIGHT * lines + 4);
        CellLook centred = BOXED.across("center");
        sheet.text(book.look(centred.fill(todo.colour())), todo.severity());
        sheet.text(boxed, todo.title());
        if (todo.owner() != null) {
            sheet.text(boxed, todo.owner());
        }
        sheet.number(book.look(centred.format(COUNT)), todo.findings());
        sheet.number(book.look(centred.format(COUNT)), todo.concerned());
        first(todo.first());
        sheet.text(boxed, todo.what());
    }

    private void first(First first) throws IOException {
        Place place = first.place();
        if (place != null) {
            String cell = Place.letters(place.column()) + (place.row() + 1);
            sheet.link(place, first.tip());
            sheet.text(book.look(BOXED.colour(Palette.LINK).underlined()), words.say("todo.place", place.sheet(), cell));
        } else {
            sheet.text(boxed, first.otherwise());
        }
    }

    private void legend(List<Legend> legend) throws IOException {
        heading(words.say("todo.legend"));
        for (Legend colour : legend) {
            row(LINE_HEIGHT);
            sheet.text(book.look(CellLook.PLAIN.fill(colour.colour()).across("center")), colour.label());
            sheet.text(0, colour.meaning());
        }
        next++;
    }
}
