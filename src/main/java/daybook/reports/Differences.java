package daybook.reports;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** The cells of a sheet that must show 0: green while they do, red when they do not. */
final class Differences {
    private final XSSFSheet sheet;
    private final List<CellRangeAddress> cells = new ArrayList<>();

    Differences(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    void add(int row, int column) {
        cells.add(new CellRangeAddress(row, row, column, column));
    }

    void colour() {
        if (!cells.isEmpty()) {
            XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
            formatting.addConditionalFormatting(
                    cells.toArray(CellRangeAddress[]::new),
                    rule(formatting, ComparisonOperator.EQUAL, Palette.GREEN),
                    rule(formatting, ComparisonOperator.NOT_EQUAL, Palette.RED));
        }
    }

    private static XSSFConditionalFormattingRule rule(
            XSSFSheetConditionalFormatting formatting, byte operator, String colour) {
        XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingRule(operator, "0");
        XSSFPatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(Styles.colour(colour));
        fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        return rule;
    }
}
