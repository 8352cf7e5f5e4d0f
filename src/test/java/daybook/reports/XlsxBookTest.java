package daybook.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxBookTest {
    private final Path file;

    XlsxBookTest(@TempDir Path folder) {
        this.file = folder.resolve("book.xlsx");
    }

    @Test
    void textsSurviveWhetherTheyAreSharedOrNot() throws IOException {
        NewFile.workbook(file, "title", MadeUp.AT, book -> {
            GridSheet sheet = book.sheet(SheetFrame.unseen("texts"));
            SharedTexts.Habit often = new SharedTexts.Habit();
            SharedTexts.Habit once = new SharedTexts.Habit();
            for (int row = 0; row < 25_000; row++) {
                sheet.row(row);
                sheet.text(0, " 状态" + row % 3 + " ", often);
                sheet.text(0, "第" + row, once);
                sheet.text(0, row % 2 == 0 ? "偶" + row : "奇", new SharedTexts.Habit());
            }
            sheet.finish();
        });

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(24_999);
            for (int row : new int[] {0, 1, 511, 512, 9_999, 24_998, 24_999}) {
                assertThat(sheet.getRow(row).getCell(0).getStringCellValue()).isEqualTo(" 状态" + row % 3 + " ");
                assertThat(sheet.getRow(row).getCell(1).getStringCellValue()).isEqualTo("第" + row);
                assertThat(sheet.getRow(row).getCell(2).getStringCellValue()).isEqualTo(row % 2 == 0 ? "偶" + row : "奇");
            }
            assertThat(book.getSharedStringSource().getUniqueCount()).isBetween(500, 20_000);
            assertThat(book.getProperties().getCoreProperties().getTitle()).isEqualTo("title");
        }
    }

    @Test
    void aBuyersTextIsNeverTakenForTheCodeOfACharacter() throws IOException {
        String formula = "_x003D_HYPERLINK _x0041_";
        NewFile.workbook(file, "title", MadeUp.AT, book -> {
            GridSheet sheet = book.sheet(SheetFrame.unseen("texts"));
            sheet.row(0);
            sheet.text(0, formula);
            sheet.text(0, formula, new SharedTexts.Habit());
            sheet.comment(0, 0, formula);
            sheet.finish();
        });

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            var row = book.getSheetAt(0).getRow(0);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(formula);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo(formula);
            assertThat(row.getCell(0).getCellComment().getString().getString()).isEqualTo(formula);
        }
    }

    @Test
    void blanksAtTheEndsOfATextOfItsOwnAreKept() throws IOException {
        NewFile.workbook(file, "title", MadeUp.AT, book -> {
            GridSheet sheet = book.sheet(SheetFrame.unseen("texts"));
            sheet.row(0);
            sheet.text(0, " 前");
            sheet.text(0, "后 ");
            sheet.text(0, "中 间");
            sheet.finish();
        });

        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            String sheet = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(sheet).contains("<t xml:space=\"preserve\"> 前</t>", "<t xml:space=\"preserve\">后 </t>", "<t>中 间</t>");
        }
    }

    @Test
    void aSheetWrittenLastMayStandFirstAndNamesBelongToTheirSheets() throws IOException {
        NewFile.workbook(file, "title", MadeUp.AT, book -> {
            GridSheet table = book.sheet(SheetFrame.table("a & b's", new double[] {10, 20}, new int[] {0, 0}, 1));
            table.row(0);
            table.text(0, "header");
            table.finish();
            book.firstSheet(SheetFrame.page("front", new double[] {10})).finish();
        });

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getSheetName(0)).isEqualTo("front");
            assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("a & b's");
            assertThat(book.getSheetAt(1).getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(book.getSheetAt(0).getRepeatingRows()).isNull();
        }
    }

    @Test
    void cellsAreMergedInAnyRowAndPagesBeginWhereTheyAreTold() throws IOException {
        NewFile.workbook(file, "title", MadeUp.AT, book -> {
            GridSheet sheet = book.sheet(SheetFrame.grouped("groups", new double[] {10, 20, 30}, new int[] {0, 0, 0}, 1));
            for (int row = 0; row < 6; row++) {
                sheet.row(row);
                sheet.text(0, "row " + row);
                if (row % 3 == 2) {
                    sheet.newPage();
                    sheet.merge(1, 2);
                }
            }
            sheet.finish();
        });

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getMergedRegions()).extracting(CellRangeAddress::formatAsString).containsExactly("B3:C3", "B6:C6");
            assertThat(sheet.getRowBreaks()).as("rows that end a page").containsExactly(1, 4);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isFalse();
        }
    }

    @Test
    void rowsComeInAscendingOrderOnly() {
        assertThatThrownBy(() -> NewFile.workbook(file, "title", MadeUp.AT, book -> {
                    GridSheet sheet = book.sheet(SheetFrame.unseen("rows"));
                    sheet.row(3);
                    sheet.row(3);
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(file.getParent()).isEmptyDirectory();
    }
}
