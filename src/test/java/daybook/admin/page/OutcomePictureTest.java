package daybook.admin.page;

import static org.assertj.core.api.Assertions.assertThat;

import daybook.admin.page.OutcomePicture.Share;
import daybook.reconciliation.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomePictureTest {
    @Test
    void the_parts_fill_the_bar_without_gap_or_overlap() {
        OutcomePicture picture = OutcomePicture.of(Map.of(Outcome.HELD, 18L, Outcome.APPROVED, 46L, Outcome.REJECTED, 3L, Outcome.OUT_OF_SCOPE, 9L));

        int end = 0;
        for (Share share : picture.shares()) {
            assertThat(share.from()).isEqualTo(end);
            end += share.length();
        }
        assertThat(end).isEqualTo(OutcomePicture.LENGTH);
        assertThat(picture.total()).isEqualTo(76);
        assertThat(picture.shares()).extracting(Share::outcome).containsExactly(Outcome.APPROVED, Outcome.OUT_OF_SCOPE, Outcome.HELD, Outcome.REJECTED);
    }

    @Test
    void one_held_order_among_many_can_be_seen() {
        List<Share> shares = OutcomePicture.of(Map.of(Outcome.APPROVED, 1_000_000L, Outcome.HELD, 1L)).shares();

        assertThat(shares.get(1).length()).isGreaterThanOrEqualTo(8);
        assertThat(shares.get(0).from() + shares.get(0).length()).isEqualTo(shares.get(1).from());
    }

    @Test
    void without_rows_there_is_no_picture() {
        assertThat(OutcomePicture.of(Map.of(Outcome.APPROVED, 0L)).empty()).isTrue();
    }
}
