package daybook.cli;

import daybook.jobs.Ended;
import daybook.jobs.Exit;
import daybook.orders.Money;
import daybook.reconciliation.Certificate;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Says in plain words how a run ended: counts by outcome, whether the totals close, what a person has to do, where the workbooks are. */
final class Summary {
    private final Terminal terminal;
    private final boolean json;

    /** {@code json}: standard output gets the certificate and nothing else. */
    Summary(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /** Tells it, and gives the exit code. */
    int tell(Slot slot, Ended ended) {
        PrintStream to = json ? terminal.err() : terminal.out();
        Certificate certificate = ended.certificate();
        if (certificate != null) {
            to.println();
            say(to, "cli.done", slot, certificate.run().attempt());
            counts(to, certificate.totals());
            todo(to, certificate);
            if (json) {
                terminal.out().print(certificate.json());
            }
        } else if (ended.exit() == Exit.DONE) {
            say(to, "cli.dry-run-done", slot);
        }
        for (Sentence remark : ended.remarks()) {
            to.println(terminal.words("cli.remark", terminal.words(remark)));
        }
        if (ended.sentence() != null) {
            terminal.complain(ended.sentence());
        }
        if (ended.reports() != null) {
            say(to, "cli.reports-in", ended.reports());
        }
        return ended.exit().code();
    }

    private void counts(PrintStream to, ControlTotals totals) {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long orders = totals.of(Measure.ORDERS, outcome);
            if (orders > 0) {
                parts.add(terminal.words("cli.outcome-" + outcome, orders));
            }
        }
        say(to, "cli.orders-read", totals.of(Measure.ORDERS, ControlTotals.READ), String.join(terminal.words("cli.comma"), parts));
        say(to, "cli.lines-read", totals.of(Measure.LINES, ControlTotals.READ), totals.of(Measure.LINES, Outcome.ORPHAN));
        say(
                to,
                "cli.downloaded",
                totals.of(Measure.ORDERS, ControlTotals.DOWNLOADED),
                totals.of(Measure.PIECES, ControlTotals.DOWNLOADED),
                new Money(totals.of(Measure.YUAN, ControlTotals.DOWNLOADED)),
                totals.of(Measure.ORDERS, ControlTotals.BY_PEOPLE));
        long open = totals.checks().stream().filter(check -> !check.closes()).count();
        say(to, open == 0 ? "cli.totals-close" : "cli.totals-open", totals.checks().size(), open);
    }

    private void todo(PrintStream to, Certificate certificate) {
        ControlTotals totals = certificate.totals();
        long held = totals.of(Measure.ORDERS, Outcome.HELD) + totals.of(Measure.ORDERS, Outcome.CHANGED);
        long rejected = totals.of(Measure.ORDERS, Outcome.REJECTED);
        long waiting = totals.of(Measure.ORDERS, Outcome.WAITING);
        long orphans = totals.of(Measure.LINES, Outcome.ORPHAN);
        List<String> todo = new ArrayList<>();
        add(todo, held, "cli.todo-held");
        add(todo, rejected, "cli.todo-rejected");
        add(todo, orphans, "cli.todo-orphans");
        add(todo, waiting, "cli.todo-waiting");
        if (todo.isEmpty()) {
            say(to, "cli.todo-nothing");
            return;
        }
        say(to, "cli.todo");
        for (int i = 0; i < todo.size(); i++) {
            to.println("  " + (i + 1) + ") " + todo.get(i));
        }
    }

    private void add(List<String> todo, long count, String key) {
        if (count > 0) {
            todo.add(terminal.words(key, count));
        }
    }

    /** Of the approval job. */
    int approval(int approved) {
        say(json ? terminal.err() : terminal.out(), "cli.approved", approved);
        return Exit.DONE.code();
    }

    private void say(PrintStream to, String key, Object... arguments) {
        to.println(terminal.words(key, arguments));
    }
}
