package daybook.cli;

import daybook.jobs.Exit;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.wording.Sentence;
import java.io.PrintStream;
import java.util.List;

/** Says what came of loading a sheet. */
final class SheetSummary {
    private static final String OF_MENDS = "mend.";

    private SheetSummary() {}

    static int tell(Terminal terminal, Loading loading) {
        return tell(terminal, terminal.out(), loading);
    }

    /** Of several sheets; the exit code is that of the one that went worst. */
    static int tell(Terminal terminal, PrintStream to, List<Loading> loadings) {
        return loadings.stream().mapToInt(loading -> tell(terminal, to, loading)).max().orElse(Exit.DONE.code());
    }

    private static int tell(Terminal terminal, PrintStream to, Loading loading) {
        if (loading.loaded()) {
            to.println(terminal.words(loading.sentence()));
            loading.places().forEach(place -> to.println("  " + terminal.words(discreet(place))));
            Sentence further = loading.further();
            if (further != null) {
                to.println(terminal.words(further));
            }
            return Exit.DONE.code();
        }
        terminal.complain(loading.sentence());
        for (Sentence place : loading.places()) {
            terminal.err().println("  " + terminal.words(discreet(place)));
        }
        return loading.exit().code();
    }

    /** Who reads what a command prints is not known: it may be kept in a log or sent by mail. So it names orders and rows of a mend, and the workbook quotes them. */
    private static Sentence discreet(Sentence place) {
        if (!place.key().startsWith(OF_MENDS)) {
            return place;
        }
        return switch (place.key()) {
            case "mend.order-approved" -> Sentence.of("cli.mend-approved", place.arguments().get(0));
            case "mend.order-left" -> Sentence.of("cli.mend-left", place.arguments().get(0));
            default -> Sentence.of("cli.mend-passed-over");
        };
    }
}
