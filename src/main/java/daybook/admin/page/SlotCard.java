package daybook.admin.page;

import daybook.reconciliation.SlotRun;
import daybook.schedule.Agenda.Due;
import daybook.schedule.Agenda.State;
import daybook.slot.Home;
import daybook.slot.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One slot of the day, as its card shows it.
 *
 * @param reports its workbooks; the other files stand on the run's own page
 * @param figures what became of its rows; null unless it was imported
 * @param bar how far it is; null unless it runs
 */
record SlotCard(Due due, @Nullable RunFigures figures, List<ShownReport> reports, @Nullable RunProgressBar bar, May may) {
    /** What its reader may do about slots. */
    record May(boolean run, boolean upload) {}

    public Slot slot() {
        return due.slot();
    }

    public @Nullable SlotRun run() {
        return due.run();
    }

    /** Where its files are to be put, from the home. */
    public String folder() {
        return (slot().shop().equals(Home.USUAL_SHOP) ? "inbox/" : "inbox/" + slot().shop() + "/") + slot().day() + "/";
    }

    /** The address of something that is done with it, or of its part that moves. */
    public String way(String deed) {
        return Ways.slot(slot(), deed);
    }

    /** Its id in the page. */
    public String id() {
        return "slot-" + slot().name();
    }

    public String css() {
        return PageWords.css(due.state());
    }

    /** What is seen of it besides figures that move; another mark means that there is something to tell. */
    public String mark() {
        return bar == null ? due.state().name() : due.state() + "." + bar.step();
    }

    public boolean running() {
        return due.state() == State.RUNNING;
    }

    /** Whether it may change by itself, or by what others do, so that the page has to ask again. */
    public boolean polls() {
        return due.state() != State.DONE && due.state() != State.DAY_OFF;
    }

    /** Whether there is no run to tell of. */
    public boolean waits() {
        return due.run() == null;
    }

    public boolean stopped() {
        SlotRun run = due.run();
        return run != null && run.failure() != null && (due.state() == State.FAILED || due.state() == State.REFUSED);
    }

    public boolean mayRun() {
        return may.run() && (waits() || due.state() == State.REFUSED);
    }

    /** Whether more of it may be held, because it was refused for that. */
    public boolean mayRaise() {
        return mayRun() && due.state() == State.REFUSED;
    }

    /** Whether starting it is what the card is about now. */
    public boolean pressing() {
        return due.state() == State.MISSED || due.state() == State.NOT_AWAITED;
    }

    public boolean mayUpload() {
        return may.upload() && !running();
    }

    public boolean mayRestart() {
        return may.run() && (due.state() == State.FAILED || due.state() == State.TOTALS_OPEN);
    }

    public boolean mayStop() {
        return may.run() && running() && (bar == null || !bar.stopping());
    }
}
