package daybook.schedule;

import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.jobs.BackgroundRuns;
import daybook.jobs.BackgroundRuns.Answer;
import daybook.jobs.Imports;
import daybook.jobs.RunContext;
import daybook.reconciliation.RunProgress;
import daybook.reconciliation.RunProgressStore;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRunStore;
import daybook.wording.Sentence;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after runs of all nodes: one whose process died is taken over, one that does not get on is told of. */
final class Watch {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    /** A run whose process died so often may be what kills it, and would go on doing so without end. */
    private static final int MOST_TAKEOVERS = 3;

    private final SlotRunStore runs;
    private final RunProgressStore progress;
    private final Imports imports;
    private final BackgroundRuns background;
    private final ShopEventStore events;
    private final Patience patience;
    private final ScheduleSettings settings;
    private final Clock clock;

    Watch(
            SlotRunStore runs,
            RunProgressStore progress,
            Imports imports,
            BackgroundRuns background,
            ShopEventStore events,
            Patience patience,
            ScheduleSettings settings,
            Clock clock) {
        this.runs = runs;
        this.progress = progress;
        this.imports = imports;
        this.background = background;
        this.events = events;
        this.patience = patience;
        this.settings = settings;
        this.clock = clock;
    }

    void look() {
        imports.forgetDeadDryRuns();
        List<SlotRun> dead = imports.dead();
        dead.forEach(run -> RunContext.in(run, () -> takeOver(run)));
        for (SlotRun run : runs.running()) {
            if (dead.stream().noneMatch(other -> other.id() == run.id())) {
                progress.of(run.id()).filter(this::isStuck).ifPresent(now -> tellStuck(run, now));
            }
        }
    }

    private void takeOver(SlotRun run) {
        if (runs.overtaken(run)) {
            tellOvertaken(run);
            return;
        }
        Optional<RunProgress> last = progress.of(run.id());
        String node = last.map(RunProgress::node).orElse("?");
        if (settings.recover() && last.map(RunProgress::stopBy).filter(RunProgress.SERVICE_ENDS::equals).isPresent()) {
            recover(run, node); // its service was told to end, which is nobody's alarm
            return;
        }
        String deaths = "run/" + run.id() + "/dead/";
        String key = deaths + last.map(RunProgress::beatAt).orElse(run.startedAt());
        long before = events.count(deaths, key);
        boolean again = before >= MOST_TAKEOVERS;
        String sentence = !settings.recover() ? "event.run-dead" : again ? "event.run-dead-again" : "event.run-dead-recovering";
        tell(run, key, EventKind.RUN_DEAD, Sentence.of(sentence, run.slot(), run.attempt(), node, before));
        if (settings.recover() && !again) {
            recover(run, node);
        }
    }

    /** Others have been entered since it died, so nobody goes on with it: it ends as failed, and a person has to do its slot again. */
    private void tellOvertaken(SlotRun run) {
        if (background.recover(run.slot()) instanceof Answer.Refused refused && runs.get(run.id()).state() == SlotRun.State.FAILED) {
            tell(run, "run/" + run.id() + "/overtaken", EventKind.RUN_FAILED, refused.sentence());
        }
    }

    private void recover(SlotRun run, String node) {
        if (background.recover(run.slot()) instanceof Answer.Refused refused) {
            log.warn("Run {} of slot {} is not taken over: {} {}", run.id(), run.slot(), refused.sentence().key(), refused.sentence().arguments());
        } else {
            log.warn("Run {} of slot {} is taken over from {}", run.id(), run.slot(), node);
        }
    }

    private boolean isStuck(RunProgress now) {
        return now.movedAt().plus(patience.with(now)).isBefore(LocalDateTime.now(clock));
    }

    /** Once for each time that it stands still. */
    private void tellStuck(SlotRun run, RunProgress now) {
        String since = now.movedAt().truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
        tell(
                run,
                "run/" + run.id() + "/stuck/" + now.movedAt(),
                EventKind.RUN_DEAD,
                Sentence.of("event.run-stuck", run.slot(), run.attempt(), now.step(), now.node(), since));
    }

    private void tell(SlotRun run, String key, EventKind kind, Sentence sentence) {
        events.add(new ShopEvent(
                0, key, kind, run.slot().shop(), run.slot(), run.id(), sentence, LocalDateTime.now(clock), null));
    }
}
