package daybook.bulk;

import daybook.wording.Language;
import daybook.wording.Wording;
import java.util.Arrays;
import java.util.List;

/** The three columns that the result workbook adds at the right: 行号, 结果, 说明. Somebody's own column of such a title stands alone. */
public final class OwnColumns {
    /** The keys of their titles, in their order. */
    public static final List<String> KEYS = List.of("reports.extra.line", "reports.extra.outcome", "reports.extra.said");

    private OwnColumns() {}

    /** Where they begin, of several times the last; -1 if nowhere. */
    public static int in(List<String> titles) {
        for (int at = titles.size() - KEYS.size(); at >= 0; at--) {
            List<String> here = titles.subList(at, at + KEYS.size());
            if (Arrays.stream(Language.values()).anyMatch(language -> here.equals(said(language)))) {
                return at;
            }
        }
        return -1;
    }

    private static List<String> said(Language language) {
        return KEYS.stream().map(key -> new Wording(language).say(key)).toList();
    }
}
