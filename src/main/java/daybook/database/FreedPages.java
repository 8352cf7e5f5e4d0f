package daybook.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a database has freed lies in its files until it is written over. The embedded database can be made to write its file anew, which closes it; a server has means of its own, which are
 * its owner's business.
 */
public final class FreedPages {
    private static final String FILE = "jdbc:h2:file:";

    private final JdbcTemplate jdbc;
    private final String url;

    FreedPages(DataSource dataSource, String url) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.url = url;
    }

    /** Writes the embedded database's file anew, without what was freed; for the last who uses it. Does nothing to a server, or to a database without a file. */
    public void overwrite() {
        if (url.startsWith(FILE)) {
            jdbc.execute("SHUTDOWN COMPACT");
            removeOldTrace();
        }
    }

    /** Until the retention came the database wrote faults down beside itself, with the statements and what they were given. */
    private void removeOldTrace() {
        int settings = url.indexOf(';');
        try {
            Files.deleteIfExists(Path.of(url.substring(FILE.length(), settings < 0 ? url.length() : settings) + ".trace.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
