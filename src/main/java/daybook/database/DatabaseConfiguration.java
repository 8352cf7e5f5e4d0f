package daybook.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses what fits the database in use. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final int LOADERS = 2;

    /** Static, so that it is there before the data source. */
    @Bean
    static DatabaseGuard databaseGuard() {
        return new DatabaseGuard();
    }

    @Bean
    SchemaSetup schemaSetup() {
        return new SchemaSetup();
    }

    @Bean
    NamedLocks namedLocks(DataSource dataSource) {
        return new NamedLocks(dataSource);
    }

    @Bean
    FreedPages freedPages(DataSourceProperties properties, DataSource dataSource) {
        return new FreedPages(dataSource, properties.determineUrl());
    }

    @Bean
    Loading loading(DataSourceProperties properties, DataSource dataSource) {
        String url = properties.determineUrl();
        return url.startsWith("jdbc:mysql:") ? Loading.through(loaders(properties, url)) : new Loading(new BatchInsertLoader(dataSource, false), null);
    }

    @Bean
    BulkLoader bulkLoader(Loading loading) {
        return loading.loader();
    }

    private static HikariDataSource loaders(DataSourceProperties properties, String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("loaders");
        config.setJdbcUrl(url);
        config.setUsername(properties.determineUsername());
        config.setPassword(properties.determinePassword());
        config.setMaximumPoolSize(LOADERS);
        config.setMinimumIdle(0);
        config.addDataSourceProperty("allowLoadLocalInfile", "true");
        config.addDataSourceProperty("rewriteBatchedStatements", "true");
        return new HikariDataSource(config);
    }

    /** The loader with the connections that only it may use; not a bean of type DataSource, so that nobody else gets them injected. */
    record Loading(BulkLoader loader, @org.jspecify.annotations.Nullable HikariDataSource connections) implements AutoCloseable {
        static Loading through(HikariDataSource connections) {
            return new Loading(new LoadDataLoader(connections), connections);
        }

        @Override
        public void close() {
            if (connections != null) {
                connections.close();
            }
        }
    }
}
