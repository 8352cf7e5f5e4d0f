package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Lead.mending;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.orders.DemandStore;
import daybook.slot.Home;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An exception workbook that was mended and comes back. */
@OnBothDatabases
class MendTest {
    private final Books books;

    MendTest(Peer peer) {
        this.books = Books.empty(peer);
    }

    private Loading mend(Path workbook) {
        return books.get(SheetImports.class).mends(Home.USUAL_SHOP, workbook, "lili");
    }

    @Test
    void a_value_under_correction_is_checked_and_the_order_is_approved_for_the_next_download() {
        Sale held = anOrder(1).with("联系手机", "1380");
        assertThat(books.run(MORNING, Export.of(held, anOrder(2))).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).isEqualTo("AWAITING_APPROVAL");
        long before = books.get(DemandStore.class).balance();

        Loading mended = mend(mending(books, MORNING).order(1).correction("13800001234").saved());

        assertThat(mended.exit()).as(String.valueOf(mended)).isEqualTo(Exit.DONE);
        assertThat(mended.sentence().key()).isEqualTo("mend.taken");
        assertThat(mended.workbook()).isNull();
        assertThat(books.standing(1)).isEqualTo("APPROVED");
        assertThat(books.get(DemandStore.class).balance()).isEqualTo(before + 1);
        Ended afternoon = books.run(AFTERNOON, Export.of(held, anOrder(2), anOrder(3)));
        assertThat(afternoon.exit()).as(String.valueOf(afternoon.sentence())).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-2");
        assertThat(books.outcomes(AFTERNOON, "orders")).containsEntry("ALREADY_IMPORTED", 2L).containsEntry("APPROVED", 1L);
    }
}
