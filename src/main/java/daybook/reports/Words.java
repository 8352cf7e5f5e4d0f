package daybook.reports;

import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.validation.Owner;
import daybook.validation.Severity;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The labels of workbooks in one language, from {@code wording/reports*.properties}; those said on every row are kept. */
final class Words {
    private final Wording wording;
    private final Map<Outcome, String> outcomes;
    private final Map<Owner, String> owners;
    private final Map<Severity, String> severities;

    Words(Language language) {
        this.wording = new Wording(language);
        this.outcomes = all(Outcome.class, "outcome");
        this.owners = all(Owner.class, "owner");
        this.severities = all(Severity.class, "severity");
    }

    /** The label or sentence {@code reports.<name>}. */
    String say(String name, Object... arguments) {
        return wording.say("reports." + name, arguments);
    }

    /** Several labels, {@code reports.<prefix>.<name>} each. */
    String[] row(String prefix, String... names) {
        return Arrays.stream(names).map(name -> say(prefix + "." + name)).toArray(String[]::new);
    }

    String of(Outcome outcome) {
        return labelled(outcomes, outcome);
    }

    String of(Owner owner) {
        return labelled(owners, owner);
    }

    String of(Severity severity) {
        return labelled(severities, severity);
    }

    String of(Measure measure) {
        return say("measure." + measure.key());
    }

    private <E extends Enum<E>> Map<E, String> all(Class<E> type, String prefix) {
        return Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        Function.identity(), e -> say(prefix + "." + key(e)), (a, b) -> a, () -> new EnumMap<>(type)));
    }

    /** The last part of an enum's keys. */
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> String labelled(Map<E, String> labels, E value) {
        String label = labels.get(value);
        return label == null ? value.name() : label;
    }
}
