package daybook.jobs;

import daybook.reconciliation.Certificate;
import daybook.slot.Home;
import daybook.wording.Sentence;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param sentence why it did not do what was asked; null if it did
 * @param certificate what it proves; null if it did not come so far
 * @param reports the folder of what it left for people; null if it left nothing
 * @param remarks what somebody should know though the run went on
 */
public record Ended(
        Exit exit, @Nullable Sentence sentence, @Nullable Certificate certificate, @Nullable Path reports, List<Sentence> remarks) {
    static Ended not(Exit exit, Sentence sentence) {
        return new Ended(exit, sentence, null, null, List.of());
    }

    /** Whether it was only tried: what is left lies beside the slot's reports. */
    public boolean dryRun() {
        return reports != null && reports.endsWith(Home.DRY_RUN);
    }

    Ended with(List<Sentence> more) {
        return new Ended(exit, sentence, certificate, reports, Stream.concat(remarks.stream(), more.stream()).toList());
    }
}
