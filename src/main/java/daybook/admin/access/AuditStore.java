package daybook.admin.access;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The record of what was done through the service. Rows are added and ended, never changed or removed. */
@Component
public final class AuditStore {
    private static final int LONGEST_ACTOR = 64;
    private static final int LONGEST_OBJECT = 255;
    private static final int LONGEST_REASON = 1_000;

    private final JdbcTemplate jdbc;

    AuditStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody sets out to do. {@code object}: what it is done to, never a buyer's data; {@code reason}: empty if none was asked for. */
    public record Deed(LocalDateTime at, String actor, String address, String verb, String object, String reason) {}

    /** A deed and its outcome; empty if the process died over it. */
    public record Entry(long id, Deed deed, String outcome) {}

    /** Writes down that it begins; gives the row's id. */
    public long begin(Deed deed) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "INSERT INTO audit (at, actor, address, verb, object, reason, outcome) VALUES (?, ?, ?, ?, ?, ?, '')", new String[] {"id"});
                    insert.setObject(1, deed.at());
                    insert.setString(2, clean(deed.actor(), LONGEST_ACTOR));
                    insert.setString(3, clean(deed.address(), LONGEST_ACTOR));
                    insert.setString(4, deed.verb());
                    insert.setString(5, clean(deed.object(), LONGEST_OBJECT));
                    insert.setString(6, clean(deed.reason(), LONGEST_REASON));
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Writes down how it ended. */
    public void end(long id, String outcome) {
        jdbc.update("UPDATE audit SET outcome = ? WHERE id = ?", clean(outcome, LONGEST_OBJECT), id);
    }

    /** Rows before that id (null: from the newest), the newest first; of one actor or one verb if those are given. */
    public List<Entry> before(@Nullable Long id, @Nullable String actor, @Nullable String verb, int most) {
        List<Object> arguments = new ArrayList<>();
        StringBuilder where = new StringBuilder(" WHERE id < ?");
        arguments.add(id == null ? Long.MAX_VALUE : id);
        if (actor != null) {
            where.append(" AND actor = ?");
            arguments.add(actor);
        }
        if (verb != null) {
            where.append(" AND verb = ?");
            arguments.add(verb);
        }
        return jdbc.query(
                "SELECT id, at, actor, address, verb, object, reason, outcome FROM audit" + where + " ORDER BY id DESC LIMIT " + most,
                (row, i) -> new Entry(
                        row.getLong(1),
                        new Deed(
                                row.getObject(2, LocalDateTime.class),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)),
                        row.getString(8)),
                arguments.toArray());
    }

    /** What comes from outside may hold line breaks and other control characters, which forge lines where it is shown. */
    private static String clean(String text, int most) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
        return line.substring(0, end);
    }
}
