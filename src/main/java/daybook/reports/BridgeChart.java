package daybook.reports;

import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/**
 * The bridge drawn: from the orders read, step by step down to those approved. Each step is a bar that stands on an invisible one; the
 * two heights are formulas on the bridge, so the drawing follows when a figure is changed.
 */
final class BridgeChart {
    private static final List<Outcome> STEPS = List.of(
            Outcome.REJECTED,
            Outcome.OUT_OF_SCOPE,
            Outcome.ALREADY_IMPORTED,
            Outcome.CHANGED,
            Outcome.HELD,
            Outcome.WAITING,
            Outcome.APPROVED);
    private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final int LABEL = 7;
    private static final int BASE = 8;
    private static final int VALUE = 9;

    private final XSSFSheet sheet;
    private final Page page;
    private final Words words;
    private final ReconciliationData data;

    BridgeChart(XSSFSheet sheet, Page page, Words words, ReconciliationData data) {
        this.sheet = sheet;
        this.page = page;
        this.words = words;
        this.data = data;
    }

    /** Puts the figures and the drawing to the right of the bridge, whose figure of orders read stands in that row. */
    void draw(int readRow, int top) {
        int first = top + 19;
        figures(readRow, first);
        XSSFChart chart =
                sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, LABEL, top, LABEL + 6, top + 17));
        chart.setTitleText(words.say("chart.title"));
        chart.setTitleOverlay(false);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        left.setNumberFormat(Styles.COUNT);
        left.setMinimum(0);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        bars.setBarDirection(BarDirection.COL);
        bars.setBarGrouping(BarGrouping.STACKED);
        bars.setGapWidth(40);
        int last = first + STEPS.size();
        XDDFCategoryDataSource labels = XDDFDataSourcesFactory.fromStringCellRange(sheet, range(first, last, LABEL));
        series(bars, labels, first, last, BASE).setFillProperties(new XDDFNoFillProperties());
        XDDFBarChartData.Series values = series(bars, labels, first, last, VALUE);
        values.setFillProperties(fill(Palette.DEEP));
        for (int i = 0; i < STEPS.size(); i++) {
            values.getDataPoint(i + 1L).setFillProperties(fill(colour(STEPS.get(i))));
        }
        chart.plot(bars);
        standOnEachOther(chart.getCTChart().getPlotArea().getBarChartArray(0));
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour)));
    }

    private static String colour(Outcome step) {
        return switch (step) {
            case APPROVED -> Palette.BAR_GREEN;
            case HELD -> Palette.BAR_ORANGE;
            case REJECTED -> Palette.BAR_RED;
            default -> Palette.BAR_OTHER;
        };
    }

    /** Says {@code overlap=100}, which POI's reduced set of schemas cannot: without it the bars stand side by side. */
    private static void standOnEachOther(CTBarChart bars) {
        try (XmlCursor cursor = bars.newCursor()) {
            boolean found = cursor.toChild(CHARTS, "axId");
            if (found) {
                cursor.beginElement("overlap", CHARTS);
                cursor.insertAttributeWithValue("val", "100");
            }
        }
    }

    private XDDFBarChartData.Series series(
            XDDFBarChartData bars, XDDFCategoryDataSource labels, int first, int last, int column) {
        XDDFBarChartData.Series series = (XDDFBarChartData.Series)
                bars.addSeries(labels, XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(first, last, column)));
        series.setTitle(words.say(column == BASE ? "chart.base" : "chart.value"), null);
        return series;
    }

    private static CellRangeAddress range(int first, int last, int column) {
        return new CellRangeAddress(first, last, column, column);
    }

    private void figures(int readRow, int first) {
        double rest = orders("read");
        figure(first, words.say("bridge.read"), "0", 0, readRow, rest);
        for (int i = 0; i < STEPS.size(); i++) {
            Outcome step = STEPS.get(i);
            double value = orders(step.key());
            String above = i == 0
                    ? Figures.cell(VALUE, first)
                    : Figures.cell(BASE, first + i);
            rest -= value;
            String base = above + "-" + Figures.cell(VALUE, first + i + 1);
            figure(first + i + 1, words.of(step), base, rest, readRow + 1 + i, value);
        }
        page.note(first - 1, LABEL, words.say("chart.figures"));
    }

    private void figure(int at, String label, String base, double baseValue, int bridgeRow, double value) {
        Row row = page.at(at);
        Page.text(row, LABEL, label, page.styles().pale);
        Page.formula(row, BASE, base, baseValue, page.styles().paleCount);
        Page.formula(row, VALUE, Figures.cell(1, bridgeRow), value, page.styles().paleCount);
    }

    private double orders(String key) {
        Long total = data.total(Measure.ORDERS, key);
        return total == null ? 0 : total;
    }
}
