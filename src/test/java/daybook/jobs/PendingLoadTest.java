package daybook.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingLoadTest {
    private final List<String> written = new ArrayList<>();

    @ParameterizedTest(name = "beside the run: {0}")
    @ValueSource(booleans = {true, false})
    void a_block_that_fails_is_not_taken_for_written_however_often_somebody_looks(boolean beside) {
        PendingLoad load = new PendingLoad(beside);
        load.resumeAfter(10);
        load.start(20, () -> written.add("11 to 20"));
        load.await();

        assertThatThrownBy(() -> {
            load.start(30, () -> {
                throw new IllegalStateException("the database is gone");
            });
            load.await();
        }).hasMessage("the database is gone");

        load.await();
        load.abandon();
        assertThat(load.loadedThrough()).isEqualTo(20);
        assertThat(written).containsExactly("11 to 20");
    }

    @ParameterizedTest(name = "beside the run: {0}")
    @ValueSource(booleans = {true, false})
    void after_the_last_row_everything_is_written(boolean beside) {
        PendingLoad load = new PendingLoad(beside);
        load.resumeAfter(0);
        load.readingEnds();

        load.start(7, () -> written.add("lines"), () -> {});

        assertThat(load.loadedThrough()).isEqualTo(7);
        assertThat(written).containsExactly("lines");
    }
}
