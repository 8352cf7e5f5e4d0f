package daybook.jobs;

import daybook.database.TempFolders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of commands that somebody types: titles and rows, cells parted by {@code |}; what looks like a short number becomes one, as in a spreadsheet. */
public final class Typed {
    private final List<List<String>> rows = new ArrayList<>();

    private Typed(String titles) {
        row(titles);
    }

    static Typed sheet(String titles) {
        return new Typed(titles);
    }

    Typed row(String cells) {
        rows.add(Arrays.stream(cells.split("\\|", -1)).map(String::strip).toList());
        return this;
    }

    Path csv(String name, Charset charset) {
        String text = String.join("\r\n", rows.stream().map(cells -> String.join(",", cells.stream().map(cell -> "\"" + cell + "\"").toList())).toList());
        return written(name, text.getBytes(charset));
    }

    /** As xlsx, or as xls or csv if the name ends so. */
    Path as(String name) {
        if (name.endsWith(".csv")) {
            return csv(name, StandardCharsets.UTF_8);
        }
        try (Workbook book = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet sheet = book.createSheet();
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int c = 0; c < rows.get(i).size(); c++) {
                    type(row.createCell(c), rows.get(i).get(c));
                }
            }
            return saved(book, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void type(Cell cell, String text) {
        if (text.matches("-?\\d{1,9}(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    static Path written(String name, byte[] content) {
        try {
            return Files.write(TempFolders.create("typed").resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path saved(Workbook book, String name) throws IOException {
        Path file = TempFolders.create("typed").resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    /** What somebody does to a workbook between opening and saving it. */
    public interface Hand {
        void at(Sheet sheet);
    }

    /** Opens a workbook, types, and saves it under that name; its bytes are others, whatever was typed. */
    public static Path again(Path workbook, String name, Hand hand) {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            hand.at(book.getSheetAt(0));
            book.getProperties().getCoreProperties().setCreator("saved " + System.nanoTime());
            return saved(book, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void type(Sheet sheet, int line, int column, String text) {
        type(sheet.getRow(line - 1).getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK), text);
    }

    /** The rows of a workbook as it shows them, cells parted by {@code |}; {@code *} after a cell that has a comment. */
    static List<String> shown(Path workbook) {
        List<String> shown = new ArrayList<>();
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < row.getLastCellNum(); c++) {
                    Cell cell = row.getCell(c);
                    cells.add(cell == null ? "" : new DataFormatter().formatCellValue(cell) + (cell.getCellComment() == null ? "" : "*"));
                }
                shown.add(String.join("|", cells));
            }
            return shown;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
