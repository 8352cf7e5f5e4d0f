package daybook.notice;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.Served;
import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.event.EventKind;
import daybook.event.ShopEventStore;
import daybook.wording.Language;
import daybook.wording.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** One round of the dispatcher after the other, by a clock that the test sets. */
@OnBothDatabases
class DispatcherTest {
    private static final Map<Peer, Served> SERVED = new HashMap<>();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime NINE = LocalDateTime.of(2011, 2, 15, 9, 0);

    private final Served served;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private LocalDateTime now = NINE;
    private Answer answer = Answer.ARRIVED;

    DispatcherTest(Peer peer) {
        served = SERVED.computeIfAbsent(peer, Served::new);
    }

    @BeforeEach
    void empty() {
        List.of("notice_delivery", "notice_receiver", "shop_event").forEach(table -> served.jdbc().update("DELETE FROM " + table));
    }

    private Dispatcher dispatcher(String receiver, String process, Channel channel) {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return SHANGHAI;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.atZone(SHANGHAI).toInstant();
            }
        };
        NoticeSettings settings = new NoticeSettings(
                List.of(), "", Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(1), Duration.ofMinutes(5));
        Receiver one = new Receiver(receiver, Role.ADMIN, Receiver.Way.WECOM, "https://example.com", "", Language.ENGLISH, Set.of(EventKind.RUN_FAILED));
        Dispatcher.Desk desk = new Dispatcher.Desk(
                settings, served.get(DeliveryStore.class), served.get(ShopEventStore.class), new Texts(served.get(RunFigures.Sources.class)), clock, process);
        return new Dispatcher(one, channel, desk, () -> false);
    }

    private Dispatcher dispatcher() {
        return dispatcher("watch", "here", (receiver, message) -> tell(message));
    }

    private Answer tell(Message message) {
        told.add(message.title());
        return answer;
    }

    private void happens(int index, EventKind kind) {
        served.event("event/" + index, kind, null, Sentence.of("run.failed", "2011-2-15-1", "x"), now);
    }

    private List<String> states() {
        return served.jdbc().queryForList("SELECT state FROM notice_delivery WHERE state <> 'SKIPPED' ORDER BY event_id", String.class);
    }

    @Test
    void what_happens_after_the_first_start_is_told_once() {
        Dispatcher dispatcher = dispatcher();
        happens(1, EventKind.RUN_FAILED);
        dispatcher.run();
        happens(2, EventKind.RUN_FAILED);
        happens(3, EventKind.RUN_DONE);
        dispatcher.run();
        dispatcher.run();
        dispatcher().run();

        assertThat(told).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void what_is_rolled_back_with_its_event_is_told_to_nobody() {
        Dispatcher dispatcher = dispatcher();
        dispatcher.run();
        served.get(TransactionTemplate.class).executeWithoutResult(transaction -> {
            happens(1, EventKind.RUN_FAILED);
            transaction.setRollbackOnly();
        });
        dispatcher.run();
        assertThat(told).isEmpty();
        assertThat(states()).isEmpty();

        served.get(TransactionTemplate.class).executeWithoutResult(transaction -> happens(2, EventKind.RUN_FAILED));
        dispatcher.run();
        assertThat(told).hasSize(1);
    }

    @Test
    void an_event_that_is_committed_after_a_later_one_is_told_too() {
        Dispatcher dispatcher = dispatcher();
        dispatcher.run();
        happens(1, EventKind.RUN_FAILED);
        long first = served.count("SELECT MAX(id) FROM shop_event");
        served.jdbc().update("UPDATE shop_event SET id = ? WHERE event_key = 'event/1'", first + 1_000);
        dispatcher.run();
        happens(2, EventKind.RUN_FAILED);
        served.jdbc().update("UPDATE shop_event SET id = ? WHERE event_key = 'event/2'", first);
        dispatcher.run();

        assertThat(told).hasSize(2);
    }

    @Test
    void what_breaks_while_it_is_sent_may_have_arrived_and_is_not_sent_again() {
        Dispatcher dispatcher = dispatcher("watch", "here", (receiver, message) -> {
            tell(message);
            throw new IllegalStateException("broken after it was handed over");
        });
        dispatcher.run();
        happens(1, EventKind.RUN_FAILED);
        dispatcher.run();
        now = now.plusHours(2);
        dispatcher.run();

        assertThat(told).hasSize(1);
        assertThat(states()).containsExactly("DOUBTFUL");
    }

    @Test
    void two_processes_tell_each_event_once() throws InterruptedException {
        Channel slow = (receiver, message) -> {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return tell(message);
        };
        List<Dispatcher> both = List.of(dispatcher("watch", "here", slow), dispatcher("watch", "there", slow));
        both.forEach(Dispatcher::run);
        for (int i = 0; i < 20; i++) {
            happens(i, EventKind.RUN_FAILED);
        }
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (Dispatcher one : both) {
            Thread thread = new Thread(() -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                one.run();
                one.run();
            });
            thread.start();
            threads.add(thread);
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        }

        assertThat(told).hasSize(20);
        assertThat(states()).hasSize(20).containsOnly("SENT");
    }

    @Test
    void what_did_not_arrive_is_tried_again_ever_more_rarely_and_given_up_after_a_day() {
        Dispatcher dispatcher = dispatcher();
        dispatcher.run();
        happens(1, EventKind.RUN_FAILED);
        answer = Answer.refused("HTTP 503");
        List<Long> at = new ArrayList<>();
        for (int second = 0; second <= 90_000; second += 5) {
            now = NINE.plusSeconds(second);
            int before = told.size();
            dispatcher.run();
            if (told.size() > before) {
                at.add((long) second);
            }
        }

        assertThat(at).startsWith(0L, 10L, 30L, 70L, 150L, 310L).hasSizeBetween(30, 34);
        assertThat(at.get(at.size() - 1)).isLessThanOrEqualTo(86_400L);
        assertThat(states()).containsExactly("GIVEN_UP");
        assertThat(served.jdbc().queryForList("SELECT last_error FROM notice_delivery WHERE state = 'GIVEN_UP'", String.class)).containsExactly("HTTP 503");
    }

    @Test
    void what_arrives_at_the_second_attempt_is_sent() {
        Dispatcher dispatcher = dispatcher();
        dispatcher.run();
        happens(1, EventKind.RUN_FAILED);
        answer = Answer.refused("refused");
        dispatcher.run();
        assertThat(states()).containsExactly("WAITING");
        answer = Answer.ARRIVED;
        now = NINE.plusSeconds(10);
        dispatcher.run();

        assertThat(states()).containsExactly("SENT");
        assertThat(served.jdbc().queryForObject("SELECT attempts FROM notice_delivery WHERE state = 'SENT'", Integer.class)).isEqualTo(2);
    }

    /** The process dies after it has marked the notice and before it knows of it. */
    @Test
    void what_was_being_sent_when_its_process_died_is_doubtful_and_not_sent_again() {
        Dispatcher dying = dispatcher("watch", "dying", (receiver, message) -> {
            told.add(message.title());
            throw new AssertionError("the process dies");
        });
        dispatcher().run();
        happens(1, EventKind.RUN_FAILED);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(dying::run)).isInstanceOf(AssertionError.class);
        assertThat(states()).containsExactly("SENDING");

        dispatcher().run();
        assertThat(states()).containsExactly("SENDING");
        now = NINE.plusMinutes(6);
        dispatcher().run();
        now = NINE.plusMinutes(60);
        dispatcher().run();

        assertThat(told).hasSize(1);
        assertThat(states()).containsExactly("DOUBTFUL");
    }

    @Test
    void what_may_have_arrived_is_doubtful_and_not_sent_again() {
        Dispatcher dispatcher = dispatcher();
        dispatcher.run();
        happens(1, EventKind.RUN_FAILED);
        answer = Answer.unknown("TimeoutException");
        dispatcher.run();
        now = NINE.plusHours(2);
        answer = Answer.ARRIVED;
        dispatcher.run();

        assertThat(told).hasSize(1);
        assertThat(states()).containsExactly("DOUBTFUL");
    }

    @Test
    void a_new_receiver_is_not_flooded_and_a_late_one_is_told_nothing_stale() {
        for (int i = 0; i < 300; i++) {
            happens(i, EventKind.RUN_FAILED);
        }
        dispatcher().run();
        happens(300, EventKind.RUN_FAILED);
        now = NINE.plusDays(3);
        dispatcher().run();

        assertThat(told).isEmpty();
    }

    /** One who does not answer is asked once a round, and the others have rounds of their own. */
    @Test
    void a_dead_receiver_costs_one_attempt_a_round() {
        UnaryOperator<Answer> dead = any -> Answer.refused("ConnectException");
        Dispatcher dispatcher = dispatcher("dead", "here", (receiver, message) -> dead.apply(tell(message)));
        dispatcher.run();
        for (int i = 0; i < 5; i++) {
            happens(i, EventKind.RUN_FAILED);
        }
        dispatcher.run();

        assertThat(told).hasSize(1);
        assertThat(states()).hasSize(5).containsOnly("WAITING");
    }
}
