package daybook.database;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A block in the form that LOAD DATA reads by default: tabs, line feeds, backslash escapes, {@code \N} for null. UTF-8. */
final class TabSeparated {
    private final StringBuilder out;

    private TabSeparated(int rows) {
        out = new StringBuilder(rows * 200);
    }

    static InputStream of(BulkLoader.Block block) {
        TabSeparated text = new TabSeparated(block.rows().size());
        for (@Nullable Object[] row : block.rows()) {
            text.row(row);
        }
        return new ByteArrayInputStream(text.out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void row(@Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) {
                out.append('\t');
            }
            value(row[i]);
        }
        out.append('\n');
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            out.append("\\N");
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Number) {
            out.append(value);
        } else if (value instanceof Boolean flag) {
            out.append(flag ? '1' : '0');
        } else if (value instanceof LocalDateTime time) {
            time(time);
        } else {
            throw new IllegalArgumentException("no column takes a " + value.getClass());
        }
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case 0 -> out.append("\\0");
                default -> out.append(c);
            }
        }
    }

    private void time(LocalDateTime time) {
        out.append(time.getYear()).append('-');
        two(time.getMonthValue()).append('-');
        two(time.getDayOfMonth()).append(' ');
        two(time.getHour()).append(':');
        two(time.getMinute()).append(':');
        two(time.getSecond());
        int millis = time.getNano() / 1_000_000;
        if (millis > 0) {
            out.append('.').append(millis < 100 ? "0" : "").append(millis < 10 ? "0" : "").append(millis);
        }
    }

    private StringBuilder two(int number) {
        return out.append(number < 10 ? "0" : "").append(number);
    }
}
