package daybook.admin;

import daybook.reconciliation.SlotRun;
import daybook.wording.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a run stopped, as a sentence for whoever asks. */
public final class WhyStopped {
    private static final String TOTALS_OPEN = "totals-open";
    private static final String STOPPED = "stopped";
    private static final Pattern SENTENCE = Pattern.compile("([a-z]+\\.[a-z-]+)( .*)?", Pattern.DOTALL);

    private WhyStopped() {}

    /**
     * Nothing if it did not stop. A sentence of ours was kept as its key and its arguments; anything else is what a driver or the machine said, which may
     * quote a row, and is for {@code whoSeesBuyers} only.
     */
    public static Optional<Sentence> of(SlotRun run, boolean whoSeesBuyers) {
        String failure = run.failure();
        if (failure == null) {
            return Optional.empty();
        }
        if (failure.equals(TOTALS_OPEN)) {
            return Optional.of(Sentence.of("run.totals-open", run.slot()));
        }
        if (failure.equals(STOPPED)) {
            return Optional.of(Sentence.of("run.stopped", run.slot()));
        }
        Matcher sentence = SENTENCE.matcher(failure);
        if (sentence.matches()) {
            return Optional.of(new Sentence(sentence.group(1), arguments(sentence.group(2))));
        }
        return Optional.of(whoSeesBuyers ? Sentence.of("admin.stopped-by", failure) : Sentence.of("admin.stopped-inside"));
    }

    private static List<String> arguments(@Nullable String kept) {
        String text = (kept == null ? "" : kept).strip();
        return List.of(text.split(text.contains(Sentence.BETWEEN) ? Sentence.BETWEEN : ", ", -1)); // as older versions kept them
    }
}
