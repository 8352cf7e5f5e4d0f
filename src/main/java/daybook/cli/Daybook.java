package daybook.cli;

import daybook.jobs.Bringer;
import daybook.jobs.ReferenceSheets;
import daybook.jobs.SheetImports;
import daybook.wording.Language;
import daybook.wording.Wording;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;

/** The program's entry: reads the command line, runs one command, exits with its code. */
public final class Daybook {
    private Daybook() {}

    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Language language = SpokenLanguage.of(arguments, System.getenv(), Locale.getDefault());
        Strays strays = new Strays();
        System.setOut(strays.stream());
        System.setErr(strays.stream());
        Terminal terminal = new Terminal(out, err, new Wording(language), language, isLive(), new Journal(strays));
        System.exit(run(terminal, arguments));
    }

    /** Whether a person looks: the launcher knows whether standard error is a terminal, the JVM only whether all of it is. */
    private static boolean isLive() {
        return Boolean.getBoolean("daybook.live");
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Runs one command and gives its exit code. */
    static int run(Terminal terminal, String... arguments) {
        String encoding = System.getProperty("sun.jnu.encoding", "");
        if (!encoding.equalsIgnoreCase("UTF-8") && !encoding.toUpperCase(Locale.ROOT).startsWith("GB")) {
            terminal.complain("cli.no-chinese-names", encoding);
            return daybook.jobs.Exit.UNUSABLE.code();
        }
        try {
            return commandLine(terminal).execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            return Failures.tell(terminal, e);
        }
    }

    private static CommandLine commandLine(Terminal terminal) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "wording.help", terminal.locale(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(new RunCommand(terminal))
                .addSubcommand(new RestartCommand(terminal))
                .addSubcommand(new RerunCommand(terminal))
                .addSubcommand(new StopCommand(terminal))
                .addSubcommand(new RecoverCommand(terminal))
                .addSubcommand(new BackfillCommand(terminal))
                .addSubcommand("stock", new SheetCommand(terminal, (books, shop, file) -> books.get(SheetImports.class).stock(shop, file)))
                .addSubcommand("shipments", new SheetCommand(terminal, (books, shop, file) -> books.get(SheetImports.class).shipments(shop, file)))
                .addSubcommand("answers", new SheetCommand(terminal, (books, shop, file) -> books.get(SheetImports.class).answers(shop, file)))
                .addSubcommand("mend", new SheetCommand(terminal, (books, shop, file) -> books.get(SheetImports.class).mends(shop, file, System.getProperty("user.name", "cli"))))
                .addSubcommand("commands", new SheetCommand(terminal, (books, shop, file) -> books.get(SheetImports.class).commands(shop, file, Bringer.mayAll(CommandAudit.user()))))
                .addSubcommand("aliases", new SheetCommand(terminal, (books, shop, file) -> books.get(ReferenceSheets.class).loadAliases(file)))
                .addSubcommand("blacklist", new SheetCommand(terminal, (books, shop, file) -> books.get(ReferenceSheets.class).loadBlacklist(file)))
                .addSubcommand(new RetentionCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new OrderCommand(terminal))
                .addSubcommand(new OrdersCommand(terminal))
                .addSubcommand(new UserCommand(terminal))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new BenchCommand(terminal));
        DeskCommand.addAll(line, terminal);
        line.setResourceBundle(texts);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((exception, command, result) -> Failures.tell(terminal, exception));
        line.setParameterExceptionHandler((exception, args) -> Failures.tellUsage(terminal, exception));
        return line;
    }
}
