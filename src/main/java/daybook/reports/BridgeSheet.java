package daybook.reports;

import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.SlotPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The first sheet of the reconciliation: for each measure, what was read and what became of it, then what was approved and what was
 * downloaded. Sums and differences are formulas; a difference that is not 0 turns red.
 */
final class BridgeSheet {
    private static final List<Outcome> PARTS = List.of(
            Outcome.REJECTED,
            Outcome.OUT_OF_SCOPE,
            Outcome.ALREADY_IMPORTED,
            Outcome.CHANGED,
            Outcome.HELD,
            Outcome.WAITING,
            Outcome.APPROVED,
            Outcome.ORPHAN);
    /** How wide the column of labels is, in characters. */
    static final int LABELS = 44;

    private static final Measure[] MEASURES = Measure.values();
    private static final int COLUMNS = MEASURES.length + 1;
    private static final String APPROVED = Outcome.APPROVED.key();
    private static final String BY_PEOPLE = "approvedByPeople";
    private static final String DOWNLOADED = "downloaded";
    private static final String READ = "read";

    private final Page page;
    private final Words words;
    private final ReconciliationData data;
    private final Differences differences;
    private int readRow;
    private int approvedRow;
    private int approvedSumRow;
    private int downloadedRow;

    BridgeSheet(XSSFSheet sheet, Styles styles, Words words, ReconciliationData data) {
        this.page = new Page(sheet, styles, LABELS, 16, 16, 16, 18, 14, 3, 18, 12, 12, 12, 12, 12);
        this.words = words;
        this.data = data;
        this.differences = new Differences(sheet);
    }

    Page page() {
        return page;
    }

    Differences differences() {
        return differences;
    }

    /** Rows counted from 0, for what refers to the bridge. */
    int readRow() {
        return readRow;
    }

    int approvedSumRow() {
        return approvedSumRow;
    }

    int downloadedRow() {
        return downloadedRow;
    }

    void verdict() {
        boolean closes = data.closes();
        page.line(
                words.say(closes ? "bridge.closes" : "bridge.open"),
                closes ? page.styles().good : page.styles().bad,
                COLUMNS + 1,
                26);
        page.skip();
    }

    /** read = Σ outcomes. */
    void read() {
        page.heading(words.say("bridge.import"));
        header();
        readRow = page.next();
        totals(words.say("bridge.read"), READ);
        int first = page.next();
        for (Outcome part : PARTS) {
            if (part == Outcome.APPROVED) {
                approvedRow = page.next();
            }
            totals(words.of(part), part.key());
        }
        int last = page.next() - 1;
        sum(words.say("bridge.sum"), first, last, measure -> parts(measure));
        difference(readRow, last + 1, measure -> total(measure, READ) - parts(measure), READ);
        page.skip();
    }

    /** approved + approved by people = downloaded. */
    void download() {
        page.heading(words.say("bridge.download"));
        header();
        int first = page.next();
        approvedAgain();
        totals(words.say("bridge.by-people"), BY_PEOPLE);
        approvedSumRow = page.next();
        sum(words.say("bridge.to-download"), first, first + 1, this::toDownload);
        downloadedRow = page.next();
        totals(words.say("bridge.downloaded"), DOWNLOADED);
        difference(approvedSumRow, downloadedRow, measure -> toDownload(measure) - total(measure, DOWNLOADED), DOWNLOADED);
        page.skip();
    }

    /** approved = posted; demand = allocated + short. In pieces. */
    void demand() {
        page.heading(words.say("bridge.demand"));
        page.header(words.say("bridge.item"), words.of(Measure.PIECES));
        int first = page.next();
        pieces("bridge.demand-approved", data.demand().approved());
        pieces("bridge.demand-posted", data.demand().posted());
        piecesDifference(data.demand().approved() - data.demand().posted(), "B" + (first + 1) + "-B" + (first + 2));
        SlotPlan plan = data.demand().plan();
        int second = page.next();
        pieces("bridge.demand-total", plan.demand());
        pieces("bridge.demand-allocated", plan.allocated());
        pieces("bridge.demand-short", plan.shortOf());
        piecesDifference(
                plan.demand() - plan.allocated() - plan.shortOf(),
                "B" + (second + 1) + "-B" + (second + 2) + "-B" + (second + 3));
        page.skip();
    }

    /** Orders that people derived, beside the download: they hold no payment that does not stand in it, now or in an earlier one. */
    void families() {
        if (data.families().approved().isEmpty()) {
            return;
        }
        page.heading(words.say("bridge.families"));
        header();
        for (FamilyData.Kind kind : data.families().approved()) {
            Row row = page.row();
            Page.text(row, 0, kind.label(), page.styles().text);
            Page.number(row, 1, (double) kind.orders(), page.styles().count);
            Page.number(row, 2, (double) kind.lines(), page.styles().count);
            Page.number(row, 3, (double) kind.pieces(), page.styles().count);
            Page.number(row, 4, CellType.yuan(kind.fen()), page.styles().money);
        }
        page.skip();
    }

    private void pieces(String label, long pieces) {
        Row row = page.row();
        Page.text(row, 0, words.say(label), page.styles().text);
        Page.number(row, 1, (double) pieces, page.styles().count);
    }

    private void piecesDifference(long value, String formula) {
        Row row = page.row();
        Page.text(row, 0, words.say("bridge.difference"), page.styles().strong);
        Page.formula(row, 1, formula, (double) value, page.styles().strongCount);
        differences.add(row.getRowNum(), 1);
    }

    private void header() {
        List<String> titles = new ArrayList<>();
        titles.add(words.say("bridge.item"));
        for (Measure measure : MEASURES) {
            titles.add(words.of(measure));
        }
        page.header(titles.toArray(String[]::new));
    }

    private void totals(String label, String key) {
        Row row = page.row();
        Page.text(row, 0, label, page.styles().text);
        for (int i = 0; i < MEASURES.length; i++) {
            Page.number(row, i + 1, Figures.shown(MEASURES[i], data.total(MEASURES[i], key)), style(MEASURES[i]));
        }
    }

    private void approvedAgain() {
        Row row = page.row();
        Page.text(row, 0, words.of(Outcome.APPROVED), page.styles().text);
        for (int i = 0; i < MEASURES.length; i++) {
            String formula = Figures.cell(i + 1, approvedRow);
            Page.formula(row, i + 1, formula, total(MEASURES[i], APPROVED), style(MEASURES[i]));
        }
    }

    private void sum(String label, int first, int last, ToDoubleFunction<Measure> value) {
        Row row = page.row();
        Page.text(row, 0, label, page.styles().strong);
        for (int i = 0; i < MEASURES.length; i++) {
            String formula = "SUM(" + Figures.cell(i + 1, first) + ":" + Figures.cell(i + 1, last) + ")";
            Page.formula(row, i + 1, formula, value.applyAsDouble(MEASURES[i]), strong(MEASURES[i]));
        }
    }

    /** Upper minus lower, only for the measures that have the key. */
    private void difference(int upper, int lower, ToDoubleFunction<Measure> value, String key) {
        Row row = page.row();
        Page.text(row, 0, words.say("bridge.difference"), page.styles().strong);
        for (int i = 0; i < MEASURES.length; i++) {
            if (data.total(MEASURES[i], key) == null) {
                Page.text(row, i + 1, "—", page.styles().none);
                continue;
            }
            String formula = "ROUND(" + Figures.cell(i + 1, upper) + "-" + Figures.cell(i + 1, lower) + ",2)";
            Page.formula(row, i + 1, formula, Figures.rounded(value.applyAsDouble(MEASURES[i])), strong(MEASURES[i]));
            differences.add(row.getRowNum(), i + 1);
        }
    }

    private double parts(Measure measure) {
        return Figures.yuan(measure, PARTS.stream().mapToLong(part -> fen(measure, part.key())).sum());
    }

    private double toDownload(Measure measure) {
        return Figures.yuan(measure, fen(measure, APPROVED) + fen(measure, BY_PEOPLE));
    }

    double total(Measure measure, String key) {
        return Figures.yuan(measure, fen(measure, key));
    }

    private long fen(Measure measure, String key) {
        Long total = data.total(measure, key);
        return total == null ? 0 : total;
    }

    private CellStyle style(Measure measure) {
        return measure == Measure.YUAN ? page.styles().money : page.styles().count;
    }

    private CellStyle strong(Measure measure) {
        return measure == Measure.YUAN ? page.styles().strongMoney : page.styles().strongCount;
    }
}
