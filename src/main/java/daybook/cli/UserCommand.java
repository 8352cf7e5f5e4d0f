package daybook.cli;

import daybook.admin.access.Account;
import daybook.admin.access.Accounts;
import daybook.admin.access.Accounts.Answer;
import daybook.admin.access.Role;
import daybook.jobs.Exit;
import daybook.jobs.Progress;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook user [NAME]}: makes an account for the service, or gives one a new password; without a name says which there are. */
@Command(name = "user", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class UserCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private BooksOptions options = new BooksOptions();

    @Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "userName")
    private @Nullable String name;

    @Option(names = "--role", paramLabel = "ROLE", split = ",", descriptionKey = "role")
    private List<String> roles = List.of();

    @Option(names = "--disable", descriptionKey = "disable")
    private boolean disable;

    UserCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Set<Role> wanted = wanted();
        try (OpenBooks books = OpenBooks.open(options, terminal, Progress.NONE)) {
            Accounts accounts = books.get(Accounts.class);
            if (name == null) {
                accounts.all().forEach(this::show);
                return Exit.DONE.code();
            }
            String of = name;
            String how = roles.isEmpty() ? "" : " " + String.join(",", roles);
            return CommandAudit.record(books, disable ? "user-disable" : "user", of + how, "", () -> tell(of, answer(accounts, of, wanted)));
        }
    }

    private Set<Role> wanted() {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        for (String key : roles) {
            wanted.add(Role.of(key).orElseThrow(() -> new ParameterException(spec.commandLine(), terminal.words("admin.bad-role", key))));
        }
        return wanted;
    }

    /** A known account is enabled again and gets a new password, because its owner has lost it. */
    private Answer answer(Accounts accounts, String of, Set<Role> wanted) {
        if (accounts.named(of).isEmpty()) {
            return disable ? accounts.change(of, null, false) : accounts.create(of, wanted);
        }
        Answer changed = accounts.change(of, wanted.isEmpty() ? null : wanted, !disable);
        return changed instanceof Answer.Refused || disable ? changed : accounts.renewPassword(of);
    }

    private int tell(String of, Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            terminal.complain(refused.sentence());
            return Exit.UNUSABLE.code();
        }
        String password = ((Answer.Done) answer).secret();
        terminal.complain(password == null ? "cli.user-disabled" : "cli.user-password", of);
        if (password != null) {
            terminal.out().println(password);
        }
        return Exit.DONE.code();
    }

    private void show(Account account) {
        String keys = account.roles().stream().sorted().map(Role::key).collect(Collectors.joining(","));
        terminal.out().println(account.name() + "\t" + keys + (account.enabled() ? "" : "\t" + terminal.words("cli.user-is-disabled")));
    }
}
