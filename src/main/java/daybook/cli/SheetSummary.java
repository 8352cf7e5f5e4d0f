package daybook.cli;

import daybook.jobs.Exit;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.wording.Sentence;

/** Says what came of loading a sheet. */
final class SheetSummary {
    private SheetSummary() {}

    static int tell(Terminal terminal, Loading loading) {
        if (loading.loaded()) {
            terminal.out().println(terminal.words(loading.sentence()));
            return Exit.DONE.code();
        }
        terminal.complain(loading.sentence());
        for (Sentence place : loading.places()) {
            terminal.err().println("  " + terminal.words(place));
        }
        return Exit.UNUSABLE.code();
    }
}
