package daybook.intake;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the csv path of the program (FastCSV behind {@link QuoteMender}) against OpenCSV with its RFC 4180 parser, on GBK rows of
 * 57 columns as Taobao writes them, in seconds of processor time, so that a busy machine does not matter. Arguments: rows (default
 * 100,000) and rounds (default 7); run it from the test class path.
 */
final class CsvReaderComparison {
    private static final int COLUMNS = 57;

    private CsvReaderComparison() {}

    public static void main(String[] arguments) throws IOException, CsvValidationException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        Path file = Files.createTempFile("wide", ".csv");
        try (PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(new java.io.FileOutputStream(java.io.FileDescriptor.out), StandardCharsets.UTF_8), true)) {
            fill(file, rows);
            out.printf("%,d rows, %d columns, %,d bytes%n", rows, COLUMNS, Files.size(file));
            List<Double> openCsv = new ArrayList<>();
            List<Double> program = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                openCsv.add(rate(rows, () -> openCsv(file)));
                program.add(rate(rows, () -> program(file)));
                out.printf("round %d: OpenCSV %,.0f rows/s, program %,.0f rows/s%n", round + 1, last(openCsv), last(program));
            }
            double slow = openCsv.stream().sorted().skip(rounds / 2).findFirst().orElse(0.0);
            double fast = program.stream().sorted().skip(rounds / 2).findFirst().orElse(0.0);
            out.printf("median: OpenCSV %,.0f rows/s, program %,.0f rows/s, ratio %.2f%n", slow, fast, fast / slow);
            long started = cpuTime();
            Content.of(file);
            out.printf("hash and encoding: %,d ms%n", (cpuTime() - started) / 1_000_000);
        } finally {
            Files.delete(file);
        }
    }

    private interface Pass {
        long cells() throws IOException, CsvValidationException;
    }

    private static double last(List<Double> rates) {
        return rates.get(rates.size() - 1);
    }

    private static double rate(int rows, Pass pass) throws IOException, CsvValidationException {
        long started = cpuTime();
        long cells = pass.cells();
        if (cells != (long) (rows + 1) * COLUMNS) {
            throw new IllegalStateException("read " + cells + " cells");
        }
        return rows * 1e9 / (cpuTime() - started);
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long openCsv(Path file) throws IOException, CsvValidationException {
        long cells = 0;
        try (CSVReader reader = new CSVReaderBuilder(new InputStreamReader(Files.newInputStream(file), TextSurvey.CHINESE))
                .withCSVParser(new RFC4180Parser())
                .withMultilineLimit(200)
                .build()) {
            for (String[] row = reader.readNext(); row != null; row = reader.readNext()) {
                cells += row.length;
            }
        }
        return cells;
    }

    private static long program(Path file) {
        long cells = 0;
        Content content = new Content(file, new Stamp(0, java.time.Instant.EPOCH), Format.TEXT, "", TextSurvey.CHINESE, false);
        try (RawRows rows = new CsvSheet(content, IntakeSettings.defaults()).open(0)) {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                cells += row.size();
            }
        }
        return cells;
    }

    private static void fill(Path file, int rows) throws IOException {
        String[] usual = Samples.ORDER.split(",", -1);
        try (BufferedWriter out = Files.newBufferedWriter(file, Samples.GBK)) {
            for (int row = 0; row <= rows; row++) {
                StringBuilder line = new StringBuilder("=\"").append(137_359_000_000_000_000L + row).append('"');
                for (int column = 1; column < COLUMNS; column++) {
                    line.append(',').append(column < usual.length ? usual[column] : column % 3 == 0 ? "\"null\"" : "\"\"");
                }
                out.write(line.append('\n').toString());
            }
        }
    }
}
