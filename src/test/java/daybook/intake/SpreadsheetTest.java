package daybook.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What xls and xlsx have in common: the same workbook, saved by POI in either format, reads the same. */
class SpreadsheetTest {
    private final Path folder;

    SpreadsheetTest(@TempDir Path folder) {
        this.folder = folder;
    }

    enum Kind {
        XLS,
        XLSX
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_cell_becomes_the_text_that_a_csv_would_have(Kind kind) throws IOException {
        Path file = save(kind, book -> {
            Sheet sheet = book.createSheet("Sheet1");
            text(sheet, 0, "text", "whole", "fraction", "long", "date", "flag", "error", "formula", "words");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("买家已付款，等待卖家发货");
            row.createCell(1).setCellValue(137_359_123_456_789d);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(3.7165428254555085E+17);
            Cell date = row.createCell(4);
            date.setCellValue(LocalDateTime.of(2011, 2, 15, 9, 5, 59));
            date.setCellStyle(style(book, "yyyy/m/d h:mm"));
            row.createCell(5).setCellValue(true);
            row.createCell(6).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(7).setCellFormula("1+2");
            row.createCell(8).setCellFormula("\"a\"&\"b\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(Samples.table(file))
                .containsExactly(List.of("买家已付款，等待卖家发货", "137359123456789", "0.3", "3.7165428254555085E+17", "2011-02-15 09:05:59",
                        "TRUE", "#N/A", "3", "ab"));
    }

    /** Of these a Chinese Excel writes the number only, and no workbook says what it means. */
    @ParameterizedTest
    @EnumSource
    void a_date_in_a_format_of_the_country_is_a_date(Kind kind) throws IOException {
        Path file = save(kind, book -> {
            Sheet sheet = book.createSheet("Sheet1");
            text(sheet, 0, "31", "58", "27", "37", "48");
            Row row = sheet.createRow(1);
            for (int i = 0; i < 5; i++) {
                Cell cell = row.createCell(i);
                cell.setCellValue(40_589);
                CellStyle style = book.createCellStyle();
                style.setDataFormat(Short.parseShort(sheet.getRow(0).getCell(i).getStringCellValue()));
                cell.setCellStyle(style);
            }
        });
        assertThat(Samples.table(file)).containsExactly(List.of("2011-02-15 00:00:00", "2011-02-15 00:00:00", "2011-02-15 00:00:00", "40589", "40589"));
    }

    @ParameterizedTest
    @EnumSource
    void gaps_are_empty_cells_and_missing_rows_are_padding(Kind kind) throws IOException {
        Path file = save(kind, book -> {
            Sheet sheet = book.createSheet("export");
            text(sheet, 2, header());
            text(sheet, 5, "", "T恤", "19.80");
            text(sheet, 6, "", " ", "");
            text(sheet, 8, "12345678901");
            sheet.createRow(9).createCell(200).setCellStyle(style(book, "0.00"));
        });
        try (RowReader rows = Samples.reports().recognise(file).open()) {
            SourceRow first = rows.read();
            SourceRow second = rows.read();
            assertThat(first).isNotNull().extracting(SourceRow::line).isEqualTo(6);
            assertThat(first).isNotNull().extracting(row -> row.cell(0) + row.cell(1)).isEqualTo("T恤");
            assertThat(second).isNotNull().extracting(SourceRow::line).isEqualTo(9);
            assertThat(rows.read()).isNull();
            assertThat(rows.padding()).isBetween(4, 5); // a row of formatted empty cells is padding where the format keeps it
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_report_is_found_on_whatever_sheet_it_is(Kind kind) throws IOException {
        Path file = save(kind, book -> {
            book.createSheet("empty");
            text(book.createSheet("notes"), 0, "说明", "请勿修改");
            Sheet sheet = book.createSheet("export");
            text(sheet, 0, header());
            text(sheet, 1, "12345678901", "T恤");
        });
        Report report = Samples.reports().recognise(file);
        assertThat(report.kind()).isEqualTo(ReportKind.ITEMS);
        assertThat(Samples.rows(file)).hasSize(1).first().extracting(row -> row.cell(1)).isEqualTo("T恤");
    }

    @ParameterizedTest
    @EnumSource
    void the_first_sheet_with_anything_in_it_is_the_table(Kind kind) throws IOException {
        Path file = save(kind, book -> {
            book.createSheet("empty");
            Sheet stock = book.createSheet("库存");
            text(stock, 1, "产品编号", " 颜色 ");
            text(stock, 2, "WLY0QU1098", "白色");
        });
        try (Table table = Samples.reports().openTable(file)) {
            assertThat(table.titles()).containsExactly("产品编号", "颜色");
            assertThat(table.read()).isNotNull().extracting(SourceRow::line).isEqualTo(3);
            assertThat(table.read()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_ending_of_the_name_does_not_matter(Kind kind) throws IOException {
        Path file = save(kind, book -> text(book.createSheet("Sheet1"), 0, header()));
        Path renamed = Files.move(file, folder.resolve("2011-2-15-2"));
        assertThat(Samples.rows(renamed)).isEmpty();
    }

    @Test
    void dates_may_be_counted_from_1904() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            Sheet sheet = book.createSheet();
            text(sheet, 0, "订单创建时间", "x");
            Cell cell = sheet.createRow(1).createCell(0);
            cell.setCellStyle(style(book, "yyyy-mm-dd hh:mm:ss"));
            cell.setCellValue(LocalDateTime.of(2011, 2, 15, 23, 59, 59));
            assertThat(Samples.table(write(book, "1904.xlsx"))).containsExactly(List.of("2011-02-15 23:59:59"));
        }
    }

    private interface Content {
        void fill(Workbook book);
    }

    private Path save(Kind kind, Content content) throws IOException {
        try (Workbook book = kind == Kind.XLS ? new HSSFWorkbook() : new XSSFWorkbook()) {
            content.fill(book);
            return write(book, "report.bin");
        }
    }

    private Path write(Workbook book, String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private static String[] header() {
        return Samples.ITEM_HEADER.split(",", -1);
    }

    private static void text(Sheet sheet, int row, String... cells) {
        Row target = sheet.createRow(row);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                target.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    private static CellStyle style(Workbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
