package daybook.cli;

import daybook.jobs.Approvals.Approved;
import daybook.jobs.Ended;
import daybook.jobs.Exit;
import daybook.reconciliation.Certificate;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.SlotPlan;
import daybook.slot.Slot;
import daybook.wording.Sentence;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            say(to, certificate.totals().close() ? "cli.done" : "cli.open", slot, certificate.run().attempt());
            figures(certificate.totals()).lines().forEach(to::println);
            todo(to, certificate);
            if (json) {
                terminal.out().print(certificate.json());
            }
        } else if (ended.exit() == Exit.DONE) {
            say(to, ended.dryRun() ? "cli.dry-run-done" : "cli.done-before", slot);
            if (json && !ended.dryRun() && ended.reports() != null) {
                terminal.out().print(kept(ended.reports()));
            }
        }
        for (Sentence remark : ended.remarks()) {
            say(to, "cli.remark", terminal.words(remark));
        }
        if (ended.sentence() != null) {
            terminal.complain(ended.sentence());
        }
        if (ended.reports() != null) {
            say(to, "cli.reports-in", ended.reports());
        }
        return ended.exit().code();
    }

    /** The certificate of a run that another process had written down already. */
    private static String kept(Path reports) {
        try {
            return Files.readString(reports.resolve("certificate.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells how something ended that is no run itself, and gives the exit code. */
    int tellShortly(Ended ended) {
        for (Sentence remark : ended.remarks()) {
            terminal.out().println(terminal.words(remark));
        }
        if (ended.sentence() != null) {
            terminal.complain(ended.sentence());
        }
        return ended.exit().code();
    }

    private Columns figures(ControlTotals totals) {
        Columns columns = new Columns();
        columns.add(terminal.words("cli.orders-read"), grouped(totals, Measure.ORDERS, ControlTotals.READ), "");
        for (Outcome outcome : Outcome.values()) {
            if (totals.of(Measure.ORDERS, outcome) > 0) {
                columns.add(terminal.words("cli.outcome-" + outcome), grouped(totals, Measure.ORDERS, outcome.key()), "");
            }
        }
        columns.add(
                terminal.words("cli.lines-read"),
                grouped(totals, Measure.LINES, ControlTotals.READ),
                terminal.words("cli.lines-without-order", grouped(totals, Measure.LINES, Outcome.ORPHAN.key())));
        columns.add(
                terminal.words("cli.downloaded"),
                grouped(totals, Measure.ORDERS, ControlTotals.DOWNLOADED),
                terminal.words(
                        "cli.downloaded-of",
                        grouped(totals, Measure.PIECES, ControlTotals.DOWNLOADED),
                        terminal.yuan(totals.of(Measure.YUAN, ControlTotals.DOWNLOADED)),
                        grouped(totals, Measure.ORDERS, ControlTotals.BY_PEOPLE)));
        SlotPlan plan = totals.demand().plan();
        columns.add(
                terminal.words("cli.demand"),
                terminal.grouped(plan.demand()),
                terminal.words("cli.demand-of", terminal.grouped(plan.allocated()), terminal.grouped(plan.shortOf())));
        int checks = totals.checks().size();
        long open = totals.checks().stream().filter(check -> !check.closes()).count();
        columns.add(terminal.words("cli.totals"), terminal.grouped(checks), terminal.words(open == 0 ? "cli.totals-close" : "cli.totals-open", open));
        return columns;
    }

    private String grouped(ControlTotals totals, Measure measure, String key) {
        return terminal.grouped(totals.of(measure, key));
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
        add(todo, totals.of(Measure.LINES, Outcome.REJECTED), "cli.todo-rejected-lines");
        add(todo, orphans, "cli.todo-orphans");
        add(todo, waiting, "cli.todo-waiting");
        add(todo, totals.demand().plan().toBuy(), "cli.todo-buy");
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
            todo.add(terminal.words(key, terminal.grouped(count)));
        }
    }

    /** Of the approval job. */
    int approval(Approved approved) {
        if (approved.refused() != null) {
            terminal.complain(approved.refused());
            return Exit.REFUSED.code();
        }
        say(json ? terminal.err() : terminal.out(), "cli.approved", approved.orders());
        return Exit.DONE.code();
    }

    private void say(PrintStream to, String key, Object... arguments) {
        to.println(terminal.words(key, arguments));
    }
}
