package daybook.jobs;

import daybook.jobs.JobSettings.Value;
import daybook.jobs.JobSettings.Written;
import daybook.wording.Sentence;
import daybook.wording.UnusableSetting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is written of one job, key by key; keys in lower case without hyphens. */
record JobValues(String job, Map<String, Written> keys) {
    /** The value of a key that is written once; null if it is not written. */
    @Nullable Value one(String key) {
        List<Value> values = all(key);
        if (values.size() > 1) {
            throw new UnusableSetting(Sentence.of("job.not-once", values.get(1).place(), job, key));
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** All values of a key; an empty list is written as an empty text. */
    List<Value> all(String key) {
        Written written = keys.get(key);
        return written == null ? List.of() : written.values().stream().filter(value -> !value.text().isEmpty()).toList();
    }

    /** Values that may also stand on one line, with commas between them. */
    List<Value> split(String key) {
        return all(key).stream()
                .flatMap(value -> Arrays.stream(value.text().split(",")).map(text -> new Value(text.strip(), value.place())))
                .filter(value -> !value.text().isEmpty())
                .toList();
    }

    /** The constant that a key names, with hyphens for underscores; null if the key is not written. */
    <E extends Enum<E>> @Nullable E constant(String key, Class<E> type) {
        Value value = one(key);
        if (value == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (dashed(constant).equals(value.text().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return constant;
            }
        }
        throw new UnusableSetting(Sentence.of("job.bad-name", value.place(), job, key, value.text(), names(type)));
    }

    /** How the constants are written, for people. */
    static String names(Class<? extends Enum<?>> type) {
        return String.join(", ", Arrays.stream(type.getEnumConstants()).map(JobValues::dashed).toList());
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the key stands; where the job stands if it is not written. */
    String place(String key) {
        Written written = keys.get(key);
        return written == null ? place() : written.place();
    }

    /** Where the job stands. */
    String place() {
        return keys.isEmpty() ? "jobs/" : new TreeSet<>(keys.values().stream().map(Written::place).toList()).first();
    }
}
