package daybook.jobs;

import daybook.mending.MendedOrder;
import daybook.orders.StagedOrder;
import daybook.validation.Finding;
import daybook.wording.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a mended order.
 *
 * @param passing what the ledger is to hold; null if it is not taken
 * @param judged whether it was judged at all; if not, it stands as its slot's import left it
 * @param findings what was found when it was judged
 * @param why what else speaks against taking it; of one that is taken what else there is to say
 */
record MendVerdict(MendedOrder order, @Nullable StagedOrder passing, boolean judged, List<Finding> findings, List<Sentence> why) {
    static MendVerdict not(MendedOrder order, List<Sentence> why) {
        return new MendVerdict(order, null, false, List.of(), why);
    }
}
