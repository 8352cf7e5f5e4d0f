package daybook.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The exports of the made-up day, as they are and in other formats. */
public final class SampleFiles {
    private static final Path DAY = Path.of("sample-data/inbox/2011-2-15");

    private SampleFiles() {}

    static List<byte[]> all() throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> delivered = Files.list(DAY)) {
            for (Path file : delivered.sorted().toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        files.add(as("xls", "2011-2-15-1.csv"));
        files.add(as("xls", "2011-2-15-2.csv"));
        files.add(as("xlsx", "2011-2-15-1.csv"));
        return files;
    }

    /** A file of the day; {@code format}: csv, xls or xlsx. */
    public static byte[] as(String format, String name) throws IOException {
        return switch (format) {
            case "xls" -> workbook(DAY.resolve(name), new HSSFWorkbook());
            case "xlsx" -> workbook(DAY.resolve(name), new XSSFWorkbook());
            default -> Files.readAllBytes(DAY.resolve(name));
        };
    }

    private static byte[] workbook(Path csv, Workbook book) throws IOException {
        try (Workbook closed = book;
                Table table = Samples.reports().openTable(csv)) {
            Sheet sheet = closed.createSheet();
            fill(sheet.createRow(0), table.titles());
            for (SourceRow row = table.read(); row != null; row = table.read()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(row.cell(i));
                }
                fill(sheet.createRow(sheet.getLastRowNum() + 1), cells);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            closed.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
