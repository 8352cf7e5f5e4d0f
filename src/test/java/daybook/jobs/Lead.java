package daybook.jobs;

import daybook.database.TempFolders;
import daybook.slot.Slot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A shift lead at an exception workbook: {@code mending(workbook).row(1).correction("13800001234").saved()}. */
public final class Lead implements AutoCloseable {
    static final String ORDERS = "订单报表";
    static final String ITEMS = "宝贝报表";

    private final XSSFWorkbook book;
    private final Path folder;
    private final String name;
    private XSSFSheet sheet;
    private int row;

    private Lead(Path workbook, Path folder) {
        this.folder = folder;
        this.name = String.valueOf(workbook.getFileName());
        try (InputStream in = Files.newInputStream(workbook)) {
            this.book = new XSSFWorkbook(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.sheet = book.getSheet(ORDERS);
    }

    /** Opens a workbook; what is saved of it lies in a folder of its own. */
    public static Lead mending(Path workbook) {
        return new Lead(workbook, TempFolders.create("lead"));
    }

    /** Opens the exception workbook of a slot's first attempt. */
    static Lead mending(Books books, Slot slot) {
        return mending(books.home().reports(slot, 1).resolve("异常报告" + slot.name() + ".xlsx"));
    }

    /** Turns to the row of an order in the order report, by its number as the sheet shows it. */
    Lead order(int index) {
        return in(ORDERS).where("订单编号", Sale.number(index));
    }

    /** Turns to the first row of an order in the item report. */
    Lead item(int index) {
        return in(ITEMS).where("订单编号", Sale.number(index));
    }

    Lead in(String sheetName) {
        sheet = book.getSheet(sheetName);
        return this;
    }

    /** Turns to the first row in which that column says so. */
    public Lead where(String title, String value) {
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            if (sheet.getRow(i) != null && text(i, column(title)).equals(value)) {
                row = i;
                return this;
            }
        }
        throw new AssertionError("no row of " + sheet.getSheetName() + " has " + title + " " + value + ": " + all());
    }

    /** Turns to the row that stands there, 1 being the first below the header. */
    Lead row(int number) {
        row = number;
        return this;
    }

    /** Writes that under 更正. */
    Lead correction(String text) {
        return type("更正", text);
    }

    /** Types over a cell. */
    public Lead type(String title, String text) {
        cell(title).setCellValue(text);
        return this;
    }

    /** As a spreadsheet does with what looks like a number. */
    Lead type(String title, double number) {
        cell(title).setCellValue(number);
        return this;
    }

    private Cell cell(String title) {
        return sheet.getRow(row).getCell(column(title), MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** What the row says in that column. */
    String says(String title) {
        return text(row, column(title));
    }

    /** Whether the cell has a colour. */
    boolean marked(String title) {
        return cell(title).getCellStyle().getFillForegroundColorColor() != null;
    }

    private int column(String title) {
        Row titles = sheet.getRow(0);
        for (int i = titles.getLastCellNum() - 1; i >= 0; i--) {
            if (titles.getCell(i) != null && titles.getCell(i).getStringCellValue().equals(title)) {
                return i;
            }
        }
        throw new AssertionError("no column " + title + " in " + sheet.getSheetName());
    }

    private String text(int at, int column) {
        Cell cell = sheet.getRow(at) == null ? null : sheet.getRow(at).getCell(column);
        return cell == null ? "" : new org.apache.poi.ss.usermodel.DataFormatter().formatCellValue(cell);
    }

    /** The rows of the sheet below its header, as {@code line outcome}. */
    List<String> all() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            if (sheet.getRow(i) != null) {
                rows.add(text(i, column("行号")) + " " + text(i, column("结果")));
            }
        }
        return rows;
    }

    /** Does something to the sheet that is open, or to the whole book. */
    Lead does(Consumer<XSSFSheet> work) {
        work.accept(sheet);
        return this;
    }

    /** Saves it under its own name. */
    public Path saved() {
        return saved(name);
    }

    Path saved(String as) {
        Path target = folder.resolve(as);
        try (OutputStream out = Files.newOutputStream(target)) {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target;
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
