package daybook.intake;

import java.util.List;

/** Headers for tests of other packages, which have no file to read one from. */
public final class MadeUpHeader {
    private MadeUpHeader() {}

    public static Header of(ReportKind kind, List<String> titles) {
        return new Header(kind, new SourceRow(1, titles.toArray(String[]::new)), IntakeSettings.defaults());
    }
}
