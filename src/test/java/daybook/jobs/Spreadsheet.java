package daybook.jobs;

import daybook.slot.ShopTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What spreadsheets, and people at them, do to a sheet between opening and saving. */
final class Spreadsheet {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,28}(\\.\\d+)?");

    private Spreadsheet() {}

    /** Sorts the rows the other way round; rows that were empty are gone. */
    static void turnedRound(XSSFSheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            if (row != null) {
                rows.add(texts(row));
                sheet.removeRow(row);
            }
        }
        Collections.reverse(rows);
        for (int i = 0; i < rows.size(); i++) {
            Row row = sheet.createRow(i + 1);
            for (int c = 0; c < rows.get(i).size(); c++) {
                row.createCell(c).setCellValue(rows.get(i).get(c));
            }
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int c = 0; c < row.getLastCellNum(); c++) {
            Cell cell = row.getCell(c);
            texts.add(cell == null ? "" : cell.getCellType() == CellType.NUMERIC ? String.valueOf((long) cell.getNumericCellValue()) : literal(cell.getStringCellValue()));
        }
        return texts;
    }

    /** POI writes as it is what a workbook takes for a character. */
    private static String literal(String text) {
        return text.replace("_x000D_", "_x005F_x000D_");
    }

    /** A column of a person's own, at that place. */
    static void columnInserted(XSSFSheet sheet, int at, String title) {
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            List<String> texts = texts(row);
            texts.add(Math.min(at, texts.size()), row.getRowNum() == 0 ? title : "看过");
            for (int c = 0; c < texts.size(); c++) {
                row.createCell(c).setCellValue(texts.get(c));
            }
        }
    }

    /** Makes numbers of all texts that look like one, 15 digits of each, and times of what looks like a time; seconds are lost. */
    static void asNumbers(XSSFSheet sheet) {
        CellStyle time = sheet.getWorkbook().createCellStyle();
        time.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy/m/d h:mm"));
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (row.getRowNum() > 0 && cell.getCellType() == CellType.STRING) {
                    asNumber(cell, time);
                }
            }
        }
    }

    private static void asNumber(Cell cell, CellStyle time) {
        String text = cell.getStringCellValue();
        LocalDateTime read = ShopTime.read(text);
        if (NUMBER.matcher(text).matches()) {
            cell.setCellValue(new java.math.BigDecimal(text).round(new java.math.MathContext(15, java.math.RoundingMode.DOWN)).doubleValue());
        } else if (read != null) {
            cell.setCellStyle(time);
            cell.setCellValue(read.withSecond(0));
        }
    }

    /** Without what not every program keeps: properties, names, the declared size. */
    static void poorer(XSSFWorkbook book) {
        book.getProperties().getCoreProperties().setTitle("");
        book.getProperties().getCoreProperties().setCreator("");
        List.copyOf(book.getAllNames()).forEach(book::removeName);
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            book.getSheetAt(i).getCTWorksheet().addNewDimension().setRef("A1");
        }
    }
}
