package daybook.cli;

import daybook.database.UnfinishedUpdate;
import daybook.intake.UnreadableFile;
import daybook.jobs.Exit;
import daybook.validation.UnusableRules;
import daybook.wording.UnusableSetting;
import daybook.wording.Unquoted;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.util.PlaceholderResolutionException;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Says in one sentence what went wrong, and gives the exit code that goes with it. The log has the rest. */
final class Failures {
    private static final int H2_IN_USE = 90020;
    private static final String NO_CONNECTION = "08"; // how its SQL states begin
    private static final Set<Integer> NOT_LET_IN = Set.of(1044, 1045, 1049); // of MySQL: to the schema, to the server, no such schema

    private Failures() {}

    static int tell(Terminal terminal, Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            Exit exit = known(terminal, at);
            if (exit != null) {
                return exit.code();
            }
        }
        Optional<Path> log = terminal.journal().keep(failure);
        terminal.complain(log.isPresent() ? "cli.unexpected" : "cli.unexpected-unlogged", first(failure), log.map(Path::toString).orElse(""));
        return Exit.FAILED.code();
    }

    /** Tells it if it is something that a person can mend; null if it is not known. */
    private static @Nullable Exit known(Terminal terminal, Throwable failure) {
        if (failure instanceof UnreadableFile unreadable) {
            terminal.complain(unreadable.sentence());
            return Exit.UNUSABLE;
        }
        if (failure instanceof UnusableRules rules) {
            terminal.complain(rules.sentence());
            return Exit.UNUSABLE;
        }
        if (failure instanceof UnusableSetting setting) {
            terminal.complain(setting.sentence());
            return Exit.UNUSABLE;
        }
        if (failure instanceof UnusableDatabase database) {
            if (database.getCause() != null) {
                terminal.journal().keep(database);
            }
            terminal.complain(database.sentence());
            return database.exit();
        }
        if (failure instanceof UnfinishedUpdate update) {
            terminal.journal().keep(update);
            terminal.complain(update.sentence());
            return Exit.FAILED;
        }
        if (failure instanceof SQLException sql) {
            return tell(terminal, sql);
        }
        String setting = setting(terminal, failure);
        if (setting != null) {
            terminal.complain("cli.bad-setting", setting);
            return Exit.UNUSABLE;
        }
        if (failure instanceof PortInUseException port) {
            terminal.complain("cli.port-in-use", Integer.toString(port.getPort()));
            return Exit.FAILED;
        }
        if (failure instanceof IOException file) {
            terminal.journal().keep(file);
            terminal.complain("cli.file", first(file));
            return Exit.FAILED;
        }
        return null;
    }

    private static Exit tell(Terminal terminal, SQLException sql) {
        if (sql.getErrorCode() == H2_IN_USE) {
            terminal.complain("cli.database-in-use");
            return Exit.REFUSED;
        }
        terminal.journal().keep(sql);
        terminal.complain("cli.database", first(sql));
        return Exit.FAILED;
    }

    /** What is wrong with which setting; null if it is no setting that is wrong. */
    private static @Nullable String setting(Terminal terminal, Throwable failure) {
        if (failure instanceof BindException bind) {
            return bind.getName() + ": " + root(bind);
        }
        if (failure instanceof MarkedYAMLException yaml) {
            return BrokenYaml.where(yaml, terminal.journal().settings());
        }
        return failure instanceof ConfigDataException || failure instanceof PlaceholderResolutionException ? root(failure) : null;
    }

    /** What the driver says if it was not let into the database; null if that is not what happened. */
    static @Nullable String whyUnreachable(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                String state = sql.getSQLState();
                if ((state != null && state.startsWith(NO_CONNECTION)) || NOT_LET_IN.contains(sql.getErrorCode())) {
                    return root(sql);
                }
            }
        }
        return null;
    }

    /** The first line of what happened first. */
    static String root(Throwable exception) {
        Throwable at = exception;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        String message = at.getMessage();
        return message == null ? at.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    }

    /** The same without what it quotes, for whatever may speak of a row. */
    private static String first(Throwable exception) {
        return Unquoted.first(exception).lines().findFirst().orElse("");
    }

    static int tellUsage(Terminal terminal, ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        String message = exception.getMessage();
        if (message != null && !message.isEmpty()) {
            String name = command.getCommandSpec().qualifiedName(" ").toLowerCase(Locale.ROOT);
            terminal.complain("cli.wrong-usage", UsageFaults.words(terminal, exception), name);
        } else {
            command.usage(terminal.err());
        }
        return Exit.UNUSABLE.code();
    }
}
