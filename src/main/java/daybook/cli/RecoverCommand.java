package daybook.cli;

import daybook.jobs.Exit;
import daybook.jobs.Imports;
import daybook.slot.Slot;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daybook recover [SLOT]}: takes over a run whose process died; without a slot, every one of the shop. */
@Command(name = "recover", mixinStandardHelpOptions = true, versionProvider = Version.class, resourceBundle = "wording.help")
final class RecoverCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Mixin
    private BooksOptions options = new BooksOptions();

    @Mixin
    private ShopOption shop = new ShopOption();

    @Parameters(paramLabel = "SLOT", arity = "0..1", descriptionKey = "recoverSlot")
    private @Nullable String slot;

    RecoverCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Arguments.shop(shop.value(), spec, terminal);
        Slot named = slot == null ? null : Arguments.slot(shop.value(), slot, spec, terminal);
        TerminalProgress progress = new TerminalProgress(terminal);
        terminal.complain("cli.opening", options.home(terminal).root());
        try (OpenBooks books = OpenBooks.open(options, terminal, progress)) {
            Imports imports = books.get(Imports.class);
            int code = Exit.DONE.code();
            List<Slot> dead = named == null ? dead(imports) : List.of(named);
            for (Slot which : dead) {
                int one = Interruption.told(terminal, progress, which, () -> new Summary(terminal, false).tell(which, imports.recover(which)));
                code = one == Exit.DONE.code() ? code : one;
            }
            if (dead.isEmpty()) {
                terminal.out().println(terminal.words("cli.recover-none"));
            }
            return code;
        }
    }

    private List<Slot> dead(Imports imports) {
        return imports.dead().stream().map(run -> run.slot()).filter(which -> which.shop().equals(shop.value())).toList();
    }
}
