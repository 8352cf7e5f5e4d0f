package daybook.cli;

import daybook.intake.UnreadableFile;
import daybook.jobs.Exit;
import java.sql.SQLException;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.BindException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Says in one sentence what went wrong, and gives the exit code that goes with it. The log has the rest. */
final class Failures {
    private static final int H2_IN_USE = 90020;

    private Failures() {}

    static int tell(Terminal terminal, Exception exception) {
        for (Throwable at = exception; at != null; at = at.getCause()) {
            if (at instanceof UnreadableFile unreadable) {
                terminal.complain(unreadable.sentence());
                return Exit.UNUSABLE.code();
            }
            if (at instanceof daybook.validation.UnusableRules rules) {
                terminal.complain(rules.sentence());
                return Exit.UNUSABLE.code();
            }
            if (at instanceof SQLException sql) {
                return tell(terminal, sql);
            }
            if (at instanceof BindException bind) {
                terminal.complain("cli.bad-setting", bind.getName(), root(bind));
                return Exit.UNUSABLE.code();
            }
        }
        terminal.complain("cli.unexpected", root(exception));
        return Exit.FAILED.code();
    }

    private static int tell(Terminal terminal, SQLException sql) {
        if (sql.getErrorCode() == H2_IN_USE) {
            terminal.complain("cli.database-in-use");
            return Exit.REFUSED.code();
        }
        terminal.complain("cli.database", root(sql));
        return Exit.FAILED.code();
    }

    private static String root(Throwable exception) {
        Throwable at = exception;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        String message = at.getMessage();
        return message == null ? at.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    }

    static int tellUsage(Terminal terminal, ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        String message = exception.getMessage();
        if (message != null && !message.isEmpty()) {
            terminal.complain("cli.wrong-usage", message, command.getCommandSpec().qualifiedName(" ").toLowerCase(Locale.ROOT));
        } else {
            command.usage(terminal.err());
        }
        return Exit.UNUSABLE.code();
    }
}
