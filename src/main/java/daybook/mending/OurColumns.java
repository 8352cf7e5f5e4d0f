package daybook.mending;

import daybook.wording.Language;
import daybook.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Two of the columns that the exception workbook adds at the right, by their titles in either language: 行号 and 更正. */
final class OurColumns {
    private static final Set<String> LINE = titles("reports.extra.line");
    private static final Set<String> CORRECTION = titles("reports.extra.correction");

    private OurColumns() {}

    private static Set<String> titles(String key) {
        return Arrays.stream(Language.values()).map(language -> new Wording(language).say(key)).collect(Collectors.toUnmodifiableSet());
    }

    /** Where 行号 stands, -1 if nowhere; the last one, because the report itself may have such a title. */
    static int line(List<String> titles) {
        return last(titles, LINE);
    }

    /** Where 更正 stands, -1 if nowhere. */
    static int correction(List<String> titles) {
        return last(titles, CORRECTION);
    }

    private static int last(List<String> titles, Set<String> wanted) {
        for (int i = titles.size() - 1; i >= 0; i--) {
            if (wanted.contains(titles.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
