package daybook.admin.page;

import daybook.reconciliation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One bar of which each outcome takes its share: the picture of a run, and the legend beside it. */
record OutcomePicture(long total, List<Share> shares) {
    /** What the bar is long, in units of its drawing. */
    static final int LENGTH = 1_000;

    /** One held order among ten thousand must still be seen. */
    private static final int THINNEST = 8;

    /** Good news first, so that what a person must look at stands together at the end. */
    private static final List<Outcome> ORDER = List.of(
            Outcome.APPROVED,
            Outcome.WAITING,
            Outcome.ALREADY_IMPORTED,
            Outcome.OUT_OF_SCOPE,
            Outcome.HELD,
            Outcome.CHANGED,
            Outcome.REJECTED,
            Outcome.ORPHAN);

    /** How many ended so, and where the part of the bar begins and how long it is. */
    record Share(Outcome outcome, long count, int from, int length) {
        public String css() {
            return PageWords.css(outcome);
        }

        /** Whether its part is hatched as well as coloured: somebody has to act on it. */
        public boolean marked() {
            return outcome == Outcome.HELD || outcome == Outcome.CHANGED || outcome == Outcome.REJECTED || outcome == Outcome.ORPHAN;
        }
    }

    static OutcomePicture of(Map<Outcome, Long> counts) {
        List<Outcome> seen = ORDER.stream().filter(outcome -> counts.getOrDefault(outcome, 0L) > 0).toList();
        long total = seen.stream().mapToLong(outcome -> counts.getOrDefault(outcome, 0L)).sum();
        int shared = LENGTH - THINNEST * seen.size();
        List<Share> shares = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < seen.size(); i++) {
            long count = counts.getOrDefault(seen.get(i), 0L);
            int from = THINNEST * i + Math.toIntExact(shared * before / total);
            before += count;
            int to = THINNEST * (i + 1) + Math.toIntExact(shared * before / total);
            shares.add(new Share(seen.get(i), count, from, to - from));
        }
        return new OutcomePicture(total, shares);
    }

    public boolean empty() {
        return shares.isEmpty();
    }
}
