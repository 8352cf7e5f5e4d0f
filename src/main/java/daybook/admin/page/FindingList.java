package daybook.admin.page;

import daybook.validation.Finding;
import java.util.List;

/**
 * A page of a run's findings.
 *
 * @param shown whether its reader may see single findings at all
 * @param veiled whether its reader sees buyers' data covered
 * @param rule those of this rule only; empty for all
 * @param page from 1
 */
record FindingList(boolean shown, boolean veiled, String rule, int page, int pages, List<Finding> findings) {
    static final FindingList HIDDEN = new FindingList(false, true, "", 1, 1, List.of());

    public String value(Finding finding) {
        return veiled ? Veil.over(finding) : finding.value();
    }
}
