package daybook.reports;

import daybook.intake.SourceRow;
import daybook.reports.MarkedRow.Kind;
import daybook.reports.MarkedRow.MarkedCell;
import daybook.stock.SheetFinding;
import daybook.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a marked sheet says of its rows: taken or not, and why. */
final class SheetMarking implements MarkedSheets.Marking {
    private final Wording wording;
    private final Map<Integer, List<SheetFinding>> findings = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final MarkedRow good;
    private final String taken;
    private final String notTaken;

    SheetMarking(Words words, Wording wording, List<String> titles, List<SheetFinding> findings) {
        this.wording = wording;
        this.taken = words.say("marked.taken");
        this.notTaken = words.say("marked.not-taken");
        this.good = new MarkedRow(taken, Palette.GREEN, "", "", Map.of(), List.of());
        for (int i = 0; i < titles.size(); i++) {
            columns.putIfAbsent(bare(titles.get(i)), i);
        }
        findings.forEach(finding -> this.findings.computeIfAbsent(finding.line(), any -> new ArrayList<>()).add(finding));
    }

    private static String bare(String title) {
        return title.replaceAll("\\s", "");
    }

    /** The kind of fault that a finding is of. */
    static String kind(SheetFinding finding) {
        String key = finding.sentence().key();
        return key.substring(key.indexOf('.') + 1);
    }

    static String colour(boolean taken) {
        return taken ? Palette.YELLOW : Palette.ORANGE;
    }

    @Override
    public MarkedRow of(SourceRow row) {
        List<SheetFinding> here = findings.get(row.line());
        if (here == null) {
            return good;
        }
        Map<Integer, MarkedCell> cells = new TreeMap<>();
        List<Kind> kinds = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (SheetFinding finding : here) {
            int column = columns.getOrDefault(bare(finding.column()), 0);
            String text = wording.say(finding.sentence());
            kinds.add(new Kind(kind(finding), column));
            problems.add(text);
            cells.merge(column, new MarkedCell(colour(finding.taken()), text), SheetMarking::both);
        }
        boolean whole = here.stream().allMatch(SheetFinding::taken);
        return new MarkedRow(whole ? taken : notTaken, colour(whole), String.join("\n", problems), "", cells, kinds);
    }

    private static MarkedCell both(MarkedCell one, MarkedCell other) {
        boolean mild = one.colour().equals(colour(true)) && other.colour().equals(colour(true));
        return new MarkedCell(colour(mild), one.comment() + "\n\n" + other.comment());
    }
}
