package daybook.notice;

import daybook.reconciliation.Check;
import daybook.reconciliation.StoredTotals;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Which control totals of a run do not close, as its certificate says. */
final class OpenChecks {
    private OpenChecks() {}

    /** A sentence each; none if the certificate is not there, which the notice can do without. */
    static List<String> in(Path certificate, Wording wording) {
        return StoredTotals.in(certificate).map(StoredTotals::open).orElse(List.of()).stream()
                .map(check -> wording.say("notice.check", name(check, wording), check.measure().text(check.left()), check.measure().text(check.right())))
                .toList();
    }

    private static String name(Check check, Wording wording) {
        String of = wording.say("run.measure-" + check.measure().name().toLowerCase(Locale.ROOT));
        return wording.say(Sentence.of("run.check-" + check.equation(), of));
    }
}
