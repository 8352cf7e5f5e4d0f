package daybook.jobs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for words wherever they may be: in every column of every table, and in every file, within workbooks, too. */
final class Canaries {
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GBK"), StandardCharsets.UTF_16LE);

    private final List<String> words;

    Canaries(List<String> words) {
        this.words = words;
    }

    /** The columns that hold one, as {@code table.column}. */
    Set<String> in(JdbcTemplate jdbc) {
        Set<String> found = new TreeSet<>();
        List<String> tables = jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_type LIKE 'BASE TABLE%' AND LOWER(table_schema) = LOWER(?)",
                String.class,
                jdbc.queryForObject("SELECT SCHEMA()", String.class));
        for (String table : tables) {
            jdbc.query("SELECT * FROM " + table, row -> {
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    String value = row.getString(i);
                    if (value != null && words.stream().anyMatch(value::contains)) {
                        found.add((table + "." + row.getMetaData().getColumnLabel(i)).toLowerCase(Locale.ROOT));
                    }
                }
            });
        }
        return found;
    }

    /** The files below that hold one, hidden ones too. */
    List<String> below(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).filter(file -> isIn(bytes(file))).map(file -> home.relativize(file).toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isIn(byte[] content) {
        return has(content) || unzipped(content).stream().anyMatch(this::isIn);
    }

    private boolean has(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return words.stream().anyMatch(word -> CHARSETS.stream().anyMatch(charset -> text.contains(new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))));
    }

    private static List<byte[]> unzipped(byte[] content) {
        List<byte[]> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
