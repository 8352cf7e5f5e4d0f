package daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Blob;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Made-up buyers whose every word gives itself away, and looks for them where they have no business. */
public final class Canaries {
    /** Each text of such a buyer holds one of these, and nothing else in the tests does. */
    private static final List<String> MARKS = List.of("金丝雀", "kanarie", "1387777");

    private static final List<Charset> WRITTEN_IN = List.of(StandardCharsets.UTF_8, Charset.forName("GBK"));

    private Canaries() {}

    public static void noneIn(String where, @Nullable String text) {
        if (text != null) {
            String plain = text.toLowerCase(Locale.ROOT);
            MARKS.forEach(mark -> assertThat(plain).as("%s", where).doesNotContain(mark));
        }
    }

    /** Of an address or a header also what is written with per cent signs. */
    public static void noneInAddress(String where, String address) {
        noneIn(where, address);
        noneIn(where, URLDecoder.decode(address.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8));
    }

    /** In no name and no content of a file below the folder, but for those that are left out. */
    public static void noneBelow(Path folder, Predicate<Path> leftOut) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> Files.isRegularFile(path) && !leftOut.test(path)).toList()) {
                noneIn(file.toString(), folder.relativize(file).toString());
                for (byte[] content : withParts(Files.readAllBytes(file))) {
                    WRITTEN_IN.forEach(in -> noneIn(file.toString(), new String(content, in)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A content, and what is packed in it: the parts of a workbook, or what was squeezed. Half a packet is read as far as it goes. */
    private static List<byte[]> withParts(byte[] content) {
        List<byte[]> all = new ArrayList<>(List.of(content));
        try {
            if (begins(content, 'P', 'K')) {
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content));
                while (zip.getNextEntry() != null) {
                    all.addAll(withParts(zip.readAllBytes()));
                }
            } else if (begins(content, 0x1f, 0x8b)) {
                all.addAll(withParts(new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes()));
            }
        } catch (IOException e) {
            // not a packet, or one that breaks off
        }
        return all;
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length > 2 && (content[0] & 0xff) == first && (content[1] & 0xff) == second;
    }

    /** In nothing that came into the machine's temporary folder since then, but for what tests themselves keep there. */
    public static void noneInTemporaryFiles(Instant since, List<String> ofTests) {
        try (Stream<Path> entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path entry : entries.toList()) {
                String name = String.valueOf(entry.getFileName());
                if (ofTests.stream().noneMatch(name::startsWith) && isNewer(entry, since)) {
                    noneBelow(entry, path -> false);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isNewer(Path entry, Instant since) {
        try {
            BasicFileAttributes of = Files.readAttributes(entry, BasicFileAttributes.class);
            return Files.isReadable(entry) && of.creationTime().toInstant().isAfter(since);
        } catch (IOException e) {
            return false; // it is gone
        }
    }

    /** In no column of a table whose name begins so. At least one row must have been looked at. */
    public static void noneInTables(JdbcTemplate jdbc, String... beginnings) {
        List<String> tables = Objects.requireNonNull(jdbc.execute((ConnectionCallback<List<String>>) connection -> tables(
                connection.getMetaData(), connection.getCatalog(), connection.getSchema())));
        for (String beginning : beginnings) {
            List<String> found = tables.stream().filter(table -> table.toLowerCase(Locale.ROOT).startsWith(beginning)).toList();
            assertThat(found).as(beginning).isNotEmpty();
            long rows = found.stream().mapToLong(table -> rowsOf(jdbc, table)).sum();
            assertThat(rows).as(beginning).isPositive();
        }
    }

    private static List<String> tables(DatabaseMetaData data, @Nullable String catalog, @Nullable String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = data.getTables(catalog, schema, "%", null)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static long rowsOf(JdbcTemplate jdbc, String table) {
        return jdbc.query("SELECT * FROM " + table, (row, index) -> {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                noneIn(table + "." + row.getMetaData().getColumnLabel(i), text(row.getObject(i), row, i));
            }
            return index;
        }).size();
    }

    private static @Nullable String text(@Nullable Object value, ResultSet row, int column) throws SQLException {
        if (value instanceof Blob || value instanceof byte[]) {
            return new String(row.getBytes(column), StandardCharsets.UTF_8);
        }
        return value == null ? null : row.getString(column);
    }
}
