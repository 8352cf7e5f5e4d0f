package daybook.admin.access;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who may use the service. Its password's hash is not part of it, so that it can be shown.
 *
 * @param changedAt when its password, its roles or whether it is enabled changed last; what was logged in before that has to log in again
 */
public record Account(String name, Set<Role> roles, boolean enabled, LocalDateTime createdAt, LocalDateTime changedAt) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

    public Account {
        roles = roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    /** Whether an account may be called so: letters, digits, {@code . _ -}, at most 64, beginning with a letter or digit. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
