package daybook.intake;

import daybook.wording.UnusableValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Column names and limits of the files ({@code daybook.intake} in the configuration).
 *
 * @param aliases further names of columns, by the name in {@link Column#title()}; they add to the names that {@link Column} knows
 * @param maxColumns the widest row, in cells
 * @param maxCellLength the longest cell, in characters; a spreadsheet allows 32,767
 * @param maxLinesPerRow how many lines of text one row of a csv may span, so that an open quotation mark swallows no more
 * @param youngFor a file that was touched within this time is looked at twice
 * @param secondLookAfter how long after the first look the second one is
 */
@ConfigurationProperties("daybook.intake")
public record IntakeSettings(
        @DefaultValue Map<String, List<String>> aliases,
        @DefaultValue("512") int maxColumns,
        @DefaultValue("32767") int maxCellLength,
        @DefaultValue("200") int maxLinesPerRow,
        @DefaultValue("60s") Duration youngFor,
        @DefaultValue("1s") Duration secondLookAfter) {

    public IntakeSettings {
        aliases = Map.copyOf(aliases);
        for (String title : aliases.keySet()) {
            if (Column.titled(title) == null) {
                throw new IllegalArgumentException("daybook.intake.aliases: no column is called " + title
                        + "; write on the left the first name of a column, in brackets: \"[买家实际支付金额]\"");
            }
        }
        UnusableValue.ifBelow(72, "daybook.intake.max-columns", maxColumns);
        UnusableValue.ifBelow(1_000, "daybook.intake.max-cell-length", maxCellLength);
        UnusableValue.ifBelow(1, "daybook.intake.max-lines-per-row", maxLinesPerRow);
        UnusableValue.ifBelow(Duration.ZERO, "daybook.intake.young-for", youngFor);
        UnusableValue.ifBelow(Duration.ZERO, "daybook.intake.second-look-after", secondLookAfter);
    }

    /** What holds without any configuration. */
    public static IntakeSettings defaults() {
        return new IntakeSettings(Map.of(), 512, 32_767, 200, Duration.ofSeconds(60), Duration.ofSeconds(1));
    }

    /** The names a column may have in a file, the most usual first. */
    List<String> namesOf(Column column) {
        List<String> names = new java.util.ArrayList<>(column.names());
        names.addAll(aliases.getOrDefault(column.title(), List.of()));
        return names;
    }
}
