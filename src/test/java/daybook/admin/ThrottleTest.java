package daybook.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private Instant now = Instant.parse("2011-02-15T01:00:00Z");
    private final Throttle throttle = new Throttle(() -> now);

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, address);
        }
    }

    @Test
    void a_few_failures_are_free_and_then_each_wait_is_longer_up_to_a_limit() {
        fail("anna", "a", 4);
        assertThat(throttle.enter("anna", "a")).isZero();
        fail("anna", "a", 1);
        assertThat(throttle.enter("anna", "a")).isEqualTo(Duration.ofSeconds(1));
        fail("anna", "a", 3);
        assertThat(throttle.enter("anna", "a")).isEqualTo(Duration.ofSeconds(8));
        fail("anna", "a", 100);
        assertThat(throttle.enter("anna", "a")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void after_the_wait_one_attempt_may_be_made_and_not_two_at_once() {
        fail("anna", "a", 8);
        now = now.plusSeconds(8);
        assertThat(throttle.enter("anna", "a")).isZero();
        assertThat(throttle.enter("anna", "a")).isPositive();
    }

    @Test
    void who_knows_the_password_is_let_in_at_once_after_it() {
        fail("anna", "a", 8);
        now = now.plusSeconds(8);
        assertThat(throttle.enter("anna", "a")).isZero();
        throttle.succeeded("anna", "a");
        assertThat(throttle.enter("anna", "a")).isZero();
    }

    @Test
    void others_do_not_slow_down_where_the_owner_has_logged_in() {
        throttle.succeeded("anna", "home");
        for (int i = 0; i < 300; i++) {
            throttle.failed("anna", "attacker " + i);
        }
        assertThat(throttle.enter("anna", "home")).isZero();
        assertThat(throttle.enter("anna", "elsewhere")).isPositive();
    }

    @Test
    void one_address_that_tries_many_names_is_slowed_down() {
        for (int i = 0; i < 20; i++) {
            throttle.failed("name " + i, "a");
        }
        assertThat(throttle.enter("another", "a")).isPositive();
        assertThat(throttle.enter("another", "b")).isZero();
    }

    @Test
    void nobody_waits_longer_than_the_limit_and_an_hour_of_rest_is_forgiven() {
        fail("anna", "a", 1000);
        now = now.plus(Duration.ofMinutes(5));
        assertThat(throttle.enter("anna", "a")).isZero();
        now = now.plus(Duration.ofMinutes(61));
        throttle.failed("anna", "a");
        assertThat(throttle.enter("anna", "a")).isZero();
    }

    @Test
    void its_memory_is_bounded() {
        for (int i = 0; i < 50_000; i++) {
            throttle.failed("name " + i, "address " + i);
            throttle.succeeded("other " + i, "address " + i);
        }
        assertThat(throttle.size()).isLessThanOrEqualTo(40_000);
    }
}
