package daybook.cli;

import daybook.slot.Session;
import daybook.slot.Slot;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads arguments that picocli cannot, and words what is wrong with them. */
final class Arguments {
    /** What the books keep of it. */
    private static final int LONGEST_REASON = 400;

    private Arguments() {}

    static Slot slot(String shop, String name, CommandSpec spec, Terminal terminal) {
        shop(shop, spec, terminal);
        try {
            return Slot.parse(shop, name);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.bad-slot", name));
        }
    }

    static LocalDate date(String text, CommandSpec spec, Terminal terminal) {
        try {
            return Slot.parseDate(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.bad-date", text));
        }
    }

    static void shop(String shop, CommandSpec spec, Terminal terminal) {
        try {
            new Slot(shop, LocalDate.EPOCH, Session.MORNING);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.bad-shop", shop));
        }
    }

    static void reason(String reason, CommandSpec spec, Terminal terminal) {
        if (reason.length() > LONGEST_REASON) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.reason-too-long", LONGEST_REASON));
        }
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.no-reason"));
        }
    }

    static void ratio(@Nullable Double ratio, CommandSpec spec, Terminal terminal) {
        if (ratio != null && !(ratio >= 0 && ratio <= 1)) {
            throw new ParameterException(spec.commandLine(), terminal.words("cli.bad-ratio", ratio));
        }
    }
}
