package daybook.notice;

import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.notice.DeliveryStore.Due;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one receiver what happened, round by round. Several processes may do so over one database. What is sent was first marked as being sent and is
 * never sent again unless the receiver certainly has not got it.
 */
final class Dispatcher implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final Receiver receiver;
    private final Channel channel;
    private final Desk desk;
    private final BooleanSupplier ending;
    private boolean registered;
    private boolean failed;

    /**
     * What all dispatchers of a process share.
     *
     * @param process its name, told apart from all others
     */
    record Desk(NoticeSettings settings, DeliveryStore deliveries, ShopEventStore events, Texts texts, Clock clock, String process) {
        LocalDateTime now() {
            return LocalDateTime.now(clock);
        }
    }

    /** @param ending whether the process is to end, so that nothing more is begun */
    Dispatcher(Receiver receiver, Channel channel, Desk desk, BooleanSupplier ending) {
        this.receiver = receiver;
        this.channel = channel;
        this.desk = desk;
        this.ending = ending;
    }

    /** A round; a database that does not answer is told once in the log, and the next round tries again. */
    @Override
    public void run() {
        try {
            round();
            failed = false;
        } catch (RuntimeException e) {
            if (!failed) {
                log.warn("Notices to {} wait: {}", receiver.name(), Reason.of(e));
            }
            failed = true;
        }
    }

    private void round() {
        DeliveryStore deliveries = desk.deliveries();
        String name = receiver.name();
        if (!registered) {
            deliveries.register(name, desk.now());
            registered = true;
        }
        LocalDateTime now = desk.now();
        int lost = deliveries.abandon(name, now.minus(desk.settings().doubtfulAfter()), now);
        if (lost > 0) {
            log.warn("{} notices to {} are doubtful: whoever sent them was not heard of again; they are not sent a second time", lost, name);
        }
        for (DeliveryStore.Fresh fresh : deliveries.fresh(name, now.minus(desk.settings().giveUpAfter()))) {
            deliveries.add(fresh.event(), name, receiver.wants(fresh.kind()), now);
        }
        for (Due due : deliveries.due(name, now)) {
            if (ending.getAsBoolean() || !deliver(due)) {
                return;
            }
        }
    }

    /** False if the receiver does not answer, so that the others had better wait for the next round. */
    private boolean deliver(Due due) {
        if (!desk.deliveries().claim(due.id(), desk.process(), desk.now())) {
            return true;
        }
        Answer answer = send(due.event());
        switch (answer.fate()) {
            case ARRIVED -> {
                desk.deliveries().sent(due.id(), desk.process(), desk.now());
                log.info("Notice of event {} sent to {}", due.event(), receiver.name());
            }
            case REFUSED -> again(due, answer.reason());
            case UNKNOWN -> {
                desk.deliveries().doubtful(due.id(), desk.process(), desk.now(), answer.reason());
                log.warn("Notice of event {} to {} is doubtful and is not sent again: {}", due.event(), receiver.name(), answer.reason());
            }
        }
        return answer.fate() == Answer.Fate.ARRIVED;
    }

    private Answer send(long event) {
        Message message;
        try {
            message = desk.texts().of(event(event), receiver);
        } catch (RuntimeException e) {
            return Answer.refused(Reason.of(e));
        }
        try {
            return channel.send(receiver, message);
        } catch (RuntimeException e) {
            return Answer.unknown(Reason.of(e));
        }
    }

    private ShopEvent event(long id) {
        List<ShopEvent> found = desk.events().after(id - 1, 1);
        if (found.isEmpty() || found.get(0).id() != id) {
            throw new IllegalStateException("event " + id + " is gone");
        }
        return found.get(0);
    }

    private void again(Due due, String reason) {
        int attempts = due.attempts() + 1;
        Optional<LocalDateTime> next = BackOff.of(desk.settings()).next(attempts, due.created(), desk.now());
        if (next.isPresent()) {
            desk.deliveries().later(due.id(), desk.process(), next.get(), reason);
            log.warn("Notice of event {} did not get to {} (attempt {}): {}", due.event(), receiver.name(), attempts, reason);
        } else {
            desk.deliveries().givenUp(due.id(), desk.process(), desk.now(), reason);
            log.error("Notice of event {} to {} is given up after {} attempts: {}", due.event(), receiver.name(), attempts, reason);
        }
    }
}
