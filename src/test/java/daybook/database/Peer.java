package daybook.database;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/** The two databases that Daybook runs on. */
public enum Peer {
    H2,
    MARIADB;

    /** Where an empty database is, as the program's settings name it. Skips the test where there is no such database. */
    public Map<String, String> fresh() {
        if (this == H2) {
            return Map.of(
                    "spring.datasource.url",
                    "jdbc:h2:mem:" + UUID.randomUUID()
                            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;NON_KEYWORDS=VALUE;DB_CLOSE_DELAY=-1");
        }
        assume();
        return Map.of(
                "spring.profiles.active", "mysql",
                "DAYBOOK_DB_URL", MariaDb.server().freshSchema(),
                "DAYBOOK_DB_USER", "root",
                "DAYBOOK_DB_PASSWORD", "");
    }

    /** Settings as the program is given them, by arguments: what is given otherwise weighs less than its own application.yaml. {@code name=value} in place of what has that name. */
    public static String[] arguments(Map<String, ?> settings, String... instead) {
        Map<String, Object> all = new TreeMap<>(settings);
        for (String setting : instead) {
            String[] nameAndValue = setting.split("=", 2);
            all.put(nameAndValue[0], nameAndValue[1]);
        }
        return all.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new);
    }

    /** Drops what {@link #fresh} gave. */
    public void drop(Map<String, String> database) {
        if (this == MARIADB) {
            String url = database.getOrDefault("DAYBOOK_DB_URL", "");
            MariaDb.server().execute("DROP DATABASE " + url.substring(url.lastIndexOf('/') + 1));
        }
    }

    /** Skips the test where this database does not run. */
    public void assume() {
        if (this == MARIADB) {
            Assumptions.assumeTrue(MariaDb.server().whyNot().isEmpty(), () -> "MariaDB does not run here: " + MariaDb.server().whyNot());
        }
    }

    /** A client of the server, with what it must be told to reach it: {@code mariadb-dump}. Skips the test where it did not come along. */
    public static List<String> client(String name) {
        MARIADB.assume();
        List<String> client = MariaDb.server().program(name);
        Assumptions.assumeFalse(client.isEmpty(), () -> "MariaDB brought no " + name + " along");
        return client;
    }

    /** Whether the server takes rows by LOAD DATA LOCAL; for MariaDB only, and until it is called again. */
    public static void allowLocalFiles(boolean allowed) {
        MariaDb.server().execute("SET GLOBAL local_infile=" + (allowed ? 1 : 0));
    }
}
