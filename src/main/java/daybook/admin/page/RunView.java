package daybook.admin.page;

import daybook.jobs.RunSteps.Step;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRun.State;
import daybook.reconciliation.SourceFile;
import daybook.slot.Home;
import daybook.slot.Slot;
import daybook.validation.FindingStore.RuleCount;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run, as its page shows it.
 *
 * @param bar how far it is; null unless it is under way
 * @param rules its findings by rule
 * @param attempts all runs of its slot, this one too, the latest first
 */
record RunView(
        SlotRun run,
        RunFigures figures,
        List<ShownReport> reports,
        @Nullable RunProgressBar bar,
        List<RuleCount> rules,
        FindingList list,
        List<SourceFile> files,
        List<Step> steps,
        List<Attempt> attempts,
        May may) {
    /** One run of the slot. */
    record Attempt(SlotRun run) {
        public String css() {
            return RunView.css(run);
        }
    }

    /** What its reader may do about it. */
    record May(boolean restart, boolean rerun, boolean stop, boolean recover, boolean mend, boolean command) {
        boolean any() {
            return restart || rerun || stop || recover || mend || command;
        }
    }

    public Slot slot() {
        return run.slot();
    }

    public YearMonth month() {
        return YearMonth.from(slot().date());
    }

    /** The way to its month. */
    public String wayToMonth() {
        return Ways.month(slot().shop(), month());
    }

    /** The way to its day. */
    public String wayToDay() {
        return Ways.day(slot().shop(), slot().date());
    }

    /** Its shop's name where it is not the usual one; empty there. */
    public String shop() {
        return slot().shop().equals(Home.USUAL_SHOP) ? "" : slot().shop();
    }

    public String css() {
        return css(run);
    }

    /** The state's name in classes, signs and words. */
    static String css(SlotRun run) {
        return run.state() == State.FAILED && Boolean.FALSE.equals(run.closed()) ? "totals-open" : PageWords.css(run.state());
    }

    /** The day on which it was retired; null if its inputs and workbooks are kept. */
    public @Nullable LocalDate retired() {
        LocalDateTime at = run.retiredAt();
        return at == null ? null : at.toLocalDate();
    }

    public boolean stopped() {
        return run.failure() != null && (run.state() == State.FAILED || run.state() == State.REFUSED);
    }

    public long findingCount() {
        return rules.stream().mapToLong(RuleCount::findings).sum();
    }

    public boolean mayAct() {
        return may.any();
    }

    public boolean mayRestart() {
        return may.restart();
    }

    public boolean mayRerun() {
        return may.rerun();
    }

    public boolean mayMend() {
        return may.mend();
    }

    public boolean mayCommand() {
        return may.command();
    }

    public boolean mayStop() {
        return may.stop();
    }

    public boolean mayRecover() {
        return may.recover();
    }
}
