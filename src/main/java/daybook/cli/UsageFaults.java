package daybook.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in our words what picocli, which speaks English only, found wrong with a command line. */
final class UsageFaults {
    private UsageFaults() {}

    static String words(Terminal terminal, ParameterException fault) {
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().get(0);
            boolean command = fault.getCommandLine().getParent() == null && !argument.startsWith("-");
            return terminal.words(command ? "cli.no-such-command" : "cli.unknown-argument", argument);
        }
        if (fault instanceof MissingParameterException missing) {
            return terminal.words("cli.argument-missing", missing.getMissing().stream().map(UsageFaults::name).collect(Collectors.joining(", ")));
        }
        ArgSpec argument = fault.getArgSpec();
        if (argument != null && fault.getValue() != null) {
            return terminal.words("cli.bad-value", argument.paramLabel(), fault.getValue(), name(argument));
        }
        return String.valueOf(fault.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
