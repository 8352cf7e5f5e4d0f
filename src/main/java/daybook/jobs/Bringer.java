package daybook.jobs;

import daybook.desk.CommandName;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * In whose name a sheet is taken.
 *
 * @param known whether it is a person; else the job that found the sheet in the inbox
 * @param may which commands he may give
 */
public record Bringer(String name, boolean known, Predicate<CommandName> may) {
    /** What only finance or the supervisor does. Anybody can drop a file into the inbox. */
    public static final Set<CommandName> RESERVED =
            Set.copyOf(EnumSet.of(CommandName.PAYMENT, CommandName.FINANCE_NOTE, CommandName.SETTLE, CommandName.BLACKLIST_REMOVE));

    /** Nobody knows who; {@code name}: of the job. */
    public static Bringer unknown(String name) {
        return new Bringer(name, false, command -> !RESERVED.contains(command));
    }

    /** Somebody who is logged in. */
    public static Bringer person(String name, Predicate<CommandName> may) {
        return new Bringer(name, true, may);
    }

    /** Whoever sits at the machine itself. */
    public static Bringer mayAll(String name) {
        return new Bringer(name, true, command -> true);
    }
}
