package daybook.jobs;

import daybook.desk.Command;
import daybook.desk.Counter;
import daybook.orders.OrderKey;
import daybook.reconciliation.SlotRunStore;
import daybook.wording.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/**
 * A person gives a command for one order: on the page, through the endpoint, on the command line. Nothing is done while a run is at work on the shop's ledger or
 * has yet to be finished: it was judged by what the ledger held then. Whoever has the shop for a moment, such as another person's command, is waited for.
 */
public final class OrderDesk {
    private final Counter counter;
    private final RunningShops running;
    private final SlotRunStore runs;
    private final Duration patience;
    private final Clock clock;

    OrderDesk(Counter counter, RunningShops running, SlotRunStore runs, Duration patience, Clock clock) {
        this.counter = counter;
        this.running = running;
        this.runs = runs;
        this.patience = patience;
        this.clock = clock;
    }

    /** Does it, or says why not. {@code reason} may be empty. */
    public Counter.Answer command(String shop, OrderKey order, Command command, String actor, String reason) {
        return running.soon(
                shop,
                patience,
                () -> runs.unfinished(shop, null)
                        .<Counter.Answer>map(run -> new Counter.Answer.Refused(Sentence.of("run.shop-unfinished", run.slot())))
                        .orElseGet(() -> counter.serve(shop, order, command, new daybook.desk.Wish(actor, LocalDateTime.now(clock), reason))),
                () -> new Counter.Answer.Refused(Sentence.of("run.shop-busy", shop)));
    }
}
