package daybook.admin.page;

import daybook.admin.access.Permission;
import daybook.admin.page.RunView.Attempt;
import daybook.admin.page.RunView.May;
import daybook.jobs.RunSteps;
import daybook.reconciliation.RunHistoryStore;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRun.State;
import daybook.validation.FindingStore;
import daybook.validation.FindingStore.RuleCount;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a run together for a reader. */
final class RunPages {
    private static final int A_PAGE = 50;
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Stores stores;
    private final RunSteps steps;
    private final FiguresOfRuns figures;
    private final ReportsForReader reports;
    private final Clock clock;

    /** Where what is known of runs stands. */
    record Stores(RunHistoryStore history, RunProgressStore progress, FindingStore findings) {}

    RunPages(Stores stores, RunSteps steps, FiguresOfRuns figures, ReportsForReader reports, Clock clock) {
        this.stores = stores;
        this.steps = steps;
        this.figures = figures;
        this.reports = reports;
        this.clock = clock;
    }

    RunView of(SlotRun run, Reader reader, String rule, int page) {
        List<RuleCount> rules = stores.findings().rules(run.id()).stream()
                .sorted(Comparator.comparing(RuleCount::severity).thenComparing(RuleCount::orders, Comparator.reverseOrder()).thenComparing(RuleCount::rule))
                .toList();
        List<SlotRun> all = stores.history().of(run.slot());
        return new RunView(
                run,
                figures.of(run),
                reports.of(run, reader),
                bar(run),
                rules,
                list(run, rules, reader, rule, page),
                stores.history().files(run.id()),
                steps.of(run.id()),
                all.stream().map(Attempt::new).toList(),
                may(run, all, reader));
    }

    @Nullable RunProgressBar bar(SlotRun run) {
        return run.state() != State.RUNNING
                ? null
                : stores.progress().of(run.id()).map(RunProgressBar::of).orElse(RunProgressBar.BEGINNING);
    }

    private FindingList list(SlotRun run, List<RuleCount> rules, Reader reader, String rule, int page) {
        if (!reader.may(Permission.READ_EXCEPTIONS)) {
            return FindingList.HIDDEN;
        }
        long count = rules.stream().filter(of -> rule.isEmpty() || of.rule().equals(rule)).mapToLong(RuleCount::findings).sum();
        int pages = Math.max(1, Math.toIntExact((count + A_PAGE - 1) / A_PAGE));
        int shown = Math.max(1, Math.min(page, pages));
        return new FindingList(
                count > 0,
                !reader.may(Permission.SEE_BUYERS),
                rule,
                shown,
                pages,
                stores.findings().page(run.id(), rule, (shown - 1) * A_PAGE, A_PAGE));
    }

    /** Whether its process has not shown for a while that it lives. */
    private boolean silent(SlotRun run) {
        LocalDateTime since = LocalDateTime.now(clock).minus(SILENCE);
        return run.state() == State.RUNNING && stores.progress().of(run.id()).filter(progress -> progress.beatAt().isBefore(since)).isPresent();
    }

    /** Offers what can be done with the run by which the slot stands; another one is only looked at. */
    private May may(SlotRun run, List<SlotRun> latestFirst, Reader reader) {
        boolean newest = SlotRun.standing(latestFirst).filter(other -> other.id() == run.id()).isPresent();
        boolean runs = reader.may(Permission.RUN);
        boolean kept = run.retiredAt() == null;
        boolean running = run.state() == State.RUNNING;
        return new May(
                runs && newest && run.state() == State.FAILED,
                reader.may(Permission.RERUN) && kept && newest && !running && run.state() != State.REFUSED,
                runs && (newest || run.dryRun()) && running && !silent(run),
                runs && newest && silent(run),
                reader.may(Permission.APPROVE) && kept && run.settled() && !run.dryRun() && !running,
                reader.may(Permission.REMARK) && run.settled() && !run.dryRun() && !running);
    }
}
