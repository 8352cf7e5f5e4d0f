package daybook.cli;

import daybook.jobs.Exit;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.wording.Sentence;
import java.io.PrintStream;
import java.util.List;

/** Says what came of loading a sheet. */
final class SheetSummary {
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
            loading.places().forEach(place -> to.println("  " + terminal.words(place)));
            Sentence further = loading.further();
            if (further != null) {
                to.println(terminal.words(further));
            }
            return Exit.DONE.code();
        }
        terminal.complain(loading.sentence());
        for (Sentence place : loading.places()) {
            terminal.err().println("  " + terminal.words(place));
        }
        return loading.exit().code();
    }
}
