package daybook.validation;

import java.util.List;

/** What the findings of an order come to. */
public final class Verdict {
    private Verdict() {}

    /** Whether the order must wait for a person: one finding that holds or rejects is enough. */
    public static boolean holds(List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.severity() == Severity.HOLD || finding.severity() == Severity.REJECT) {
                return true;
            }
        }
        return false;
    }
}
