package daybook.cli;

import daybook.admin.access.AuditStore;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.IntSupplier;

/** Writes down who did what from the command line, beside what was done through the service: the operating system's user, from {@code cli}. */
final class CommandAudit {
    private static final String ADDRESS = "cli";

    private CommandAudit() {}

    /** The operating system's user. */
    static String user() {
        return System.getProperty("user.name", ADDRESS);
    }

    /** Does it; its exit code is its outcome. {@code reason}: empty where nobody is asked. */
    static int record(OpenBooks books, String verb, String object, String reason, IntSupplier work) {
        AuditStore store = books.get(AuditStore.class);
        long id = store.begin(new AuditStore.Deed(LocalDateTime.now(books.get(Clock.class)), user(), ADDRESS, verb, object, reason));
        try {
            int exit = work.getAsInt();
            store.end(id, "exit " + exit);
            return exit;
        } catch (RuntimeException e) {
            store.end(id, "exit 1 " + e.getClass().getSimpleName());
            throw e;
        }
    }
}
