package daybook.database;

import com.zaxxer.hikari.HikariDataSource;
import daybook.wording.Sentence;
import daybook.wording.UnusableSetting;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.lookup.DataSourceLookupFailureException;

/**
 * Looks at the database of an installation before anybody uses it, and refuses, by {@link UnusableSetting}, what would do harm later: connections over
 * which a server may ask for files of this machine, and a schema that takes {@code L} and {@code l} for the same.
 */
final class DatabaseGuard implements BeanPostProcessor {
    private static final String[] FILES = {"allowloadlocalinfile", "allowurlinlocalinfile"}; // the first begins …InPath too
    private static final String COLLATION =
            "SELECT SCHEMA_NAME, DEFAULT_COLLATION_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = DATABASE()";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            look(pool);
        }
        return bean;
    }

    static void look(HikariDataSource pool) {
        String url = pool.getJdbcUrl() == null ? "" : pool.getJdbcUrl();
        refuseFiles(decoded(url));
        pool.getDataSourceProperties().keySet().forEach(key -> refuseFiles(String.valueOf(key)));
        if (url.startsWith("jdbc:mysql:") || url.startsWith("jdbc:mariadb:")) {
            refuseOtherCollations(pool);
        }
    }

    /** The driver decodes the names of its settings as well. */
    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url; // a lone percent sign: nothing that the driver could decode either
        }
    }

    private static void refuseFiles(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        for (String setting : FILES) {
            if (small.contains(setting)) {
                throw new UnusableSetting(Sentence.of("cli.database-files"));
            }
        }
    }

    private static void refuseOtherCollations(HikariDataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet schema = statement.executeQuery(COLLATION)) {
            if (schema.next() && !schema.getString(2).endsWith("_bin")) {
                throw new UnusableSetting(Sentence.of("cli.database-collation", schema.getString(1), schema.getString(2)));
            }
        } catch (SQLException e) {
            throw new DataSourceLookupFailureException("the database does not answer", e);
        }
    }
}
