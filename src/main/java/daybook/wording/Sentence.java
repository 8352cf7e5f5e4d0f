package daybook.wording;

import java.util.List;

/**
 * Something to tell a person, in no language yet. The key's first part names its file ({@code intake.file-empty} stands
 * in {@code wording/intake.properties}); the arguments fill its {@code {0}}, {@code {1}}, … as they are.
 */
public record Sentence(String key, List<String> arguments) {
    /** Between arguments that are kept as one text; stands in none. */
    public static final String BETWEEN = "\u001f";

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** A sentence with its arguments turned to text as {@link String#valueOf(Object)} does. */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(
                key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
