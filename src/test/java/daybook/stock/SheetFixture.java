package daybook.stock;

import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty ledger in memory and sheets on disk. */
public final class SheetFixture {
    private static int made;
    private static final List<String> TABLES = tables();

    private final Path folder;
    public final JdbcTemplate jdbc;
    public final TransactionTemplate transaction;

    public SheetFixture(Path folder) {
        this.folder = folder;
        DataSource source = empty();
        this.jdbc = new JdbcTemplate(source);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    private static DataSource empty() {
        DataSource source = next();
        JdbcTemplate fresh = new JdbcTemplate(source);
        TABLES.forEach(fresh::execute);
        return source;
    }

    /** The statements that make the tables: to migrate anew for every test would take most of its time. */
    private static List<String> tables() {
        DataSource source = next();
        Flyway.configure().dataSource(source).locations("classpath:db/migration/common").load().migrate();
        return new JdbcTemplate(source).queryForList("SCRIPT NODATA NOPASSWORDS NOSETTINGS", String.class).stream()
                .filter(statement -> !statement.contains("CREATE USER"))
                .toList();
    }

    private static synchronized DataSource next() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:sheets" + made++
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        return source;
    }

    /** A csv with these lines. */
    public Path sheet(String name, String... lines) {
        try {
            return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a person reads in English, after the same was said in Chinese. */
    public static List<String> said(SheetResult.Refused<?> refused) {
        return Stream.concat(Stream.of(refused.sentence()), refused.places().stream())
                .map(SheetFixture::said)
                .toList();
    }

    /** The same of one sentence. */
    public static String said(Sentence sentence) {
        String chinese = new Wording(Language.CHINESE).say(sentence);
        if (chinese.contains("{")) {
            throw new AssertionError(chinese);
        }
        return new Wording(Language.ENGLISH).say(sentence);
    }
}
