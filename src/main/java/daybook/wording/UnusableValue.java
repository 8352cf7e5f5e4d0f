package daybook.wording;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/** The value of one setting cannot be used. Whoever throws it knows the setting's name only; {@link #in} says where that stands. */
public final class UnusableValue extends IllegalArgumentException {
    private final String setting;
    private final transient Sentence fault;

    private UnusableValue(String setting, String key, Object... arguments) {
        super(setting + " " + key + " " + List.of(arguments));
        this.setting = setting;
        this.fault = Sentence.of(key, arguments);
    }

    /** It is no number from 0 to 1. {@code setting}: its full name, {@code daybook.import.max-held-ratio}. */
    public static UnusableValue notAShare(String setting, double value) {
        return new UnusableValue(setting, "cli.setting-share", value);
    }

    /** It is a bare number where a time is wanted. */
    public static UnusableValue withoutUnit(String setting, String value) {
        return new UnusableValue(setting, "cli.setting-unit", value);
    }

    /** Refuses what is less than that. */
    public static void ifBelow(long least, String setting, long value) {
        if (value < least) {
            throw new UnusableValue(setting, "cli.setting-low", least, value);
        }
    }

    /** Refuses what is shorter than that. */
    public static void ifBelow(Duration least, String setting, Duration value) {
        if (value.compareTo(least) < 0) {
            throw new UnusableValue(setting, "cli.setting-low", text(least), text(value));
        }
    }

    /** Whole days as people write them, anything else in milliseconds. */
    private static String text(Duration value) {
        boolean days = !value.isZero() && value.equals(Duration.ofDays(value.toDays()));
        return DurationStyle.SIMPLE.print(value, days ? ChronoUnit.DAYS : ChronoUnit.MILLIS);
    }

    /** The same, with the place where the setting stands. */
    public UnusableSetting in(Environment environment) {
        List<String> words = Stream.concat(Stream.of(new SettingPlaces(environment).of(setting), setting), fault.arguments().stream()).toList();
        return new UnusableSetting(new Sentence(fault.key(), words));
    }
}
