package daybook.jobs;

import static daybook.jobs.Books.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.Peer;
import daybook.reconciliation.SlotRun;
import daybook.reconciliation.SlotRun.State;
import daybook.reconciliation.SlotRunStore;
import daybook.slot.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server only: an embedded database goes down together with whoever holds its locks. */
class LostLockTest {
    /** In milliseconds: it looks for its transactions anew only if nobody has asked for a tenth of a second. */
    private static final long LONGER_THAN_THE_SERVER_REMEMBERS = 150;

    @BeforeEach
    void on_mariadb() {
        Peer.MARIADB.assume();
    }

    @Test
    void a_run_that_lost_its_lock_does_not_touch_the_ledger() {
        Books books = Books.empty(Peer.MARIADB);
        books.hooks().before("settle", () -> killTheLock(books));
        Ended ended = books.run(MORNING, Export.ofClean(1, 5));

        assertThat(ended.exit()).isEqualTo(Exit.FAILED);
        assertThat(Objects.requireNonNull(ended.sentence()).key()).isEqualTo("run.lock-lost");
        assertThat(books.standing(1)).isEqualTo("unknown");
        SlotRun run = books.get(SlotRunStore.class).newest(MORNING).orElseThrow();
        assertThat(run.state()).as("it may be somebody else's by now").isEqualTo(State.RUNNING);
        assertThat(books.jdbc().queryForList("SELECT event_key FROM shop_event WHERE run_id = ?", run.id())).as("who has lost it tells nobody how it ended").isEmpty();
        assertThat(books.restart(MORNING).exit()).isEqualTo(Exit.DONE);
        assertThat(books.standing(1)).isEqualTo("APPROVED in 2011-2-15-1");
    }

    /** It stood still while it wrote, and another has gone on with the run meanwhile. */
    @Test
    void a_run_that_lost_its_lock_while_it_writes_leaves_the_files_of_whoever_took_it_over() {
        Books books = Books.empty(Peer.MARIADB);
        Map<String, String> done = new TreeMap<>();
        books.hooks().before("reports", () -> {
            killTheLock(books);
            try (Books other = Books.another(Peer.MARIADB)) {
                assertThat(other.restart(MORNING).exit()).isEqualTo(Exit.DONE);
            }
            done.putAll(reports(books));
        });
        Ended ended = books.run(MORNING, Export.ofClean(1, 5));

        assertThat(Objects.requireNonNull(ended.sentence()).key()).isEqualTo("run.lock-lost");
        assertThat(done).containsKeys("certificate.json", "淘宝订单付款2011-2-15-1.xlsx");
        assertThat(reports(books)).isEqualTo(done);
        assertThat(books.get(SlotRunStore.class).newest(MORNING).orElseThrow().state()).isEqualTo(State.DONE);
    }

    /** Others have gone on with the run meanwhile, and goods came. */
    @Test
    void a_run_that_lost_its_lock_before_it_plans_leaves_the_plan_of_whoever_took_it_over() {
        Books books = Books.empty(Peer.MARIADB);
        Map<String, String> done = new TreeMap<>();
        List<List<Map<String, Object>>> kept = new ArrayList<>();
        books.hooks().before("plan", () -> {
            killTheLock(books);
            try (Books other = Books.another(Peer.MARIADB)) {
                assertThat(other.restart(MORNING).exit()).isEqualTo(Exit.DONE);
            }
            done.putAll(reports(books));
            kept.add(plan(books));
            books.jdbc().update("UPDATE sku SET on_hand = on_hand + 5");
        });
        Ended ended = books.run(MORNING, Export.of(Sale.anOrder(1).itemWith("购买数量", "40").with("宝贝总数量", "40")));
        List<Map<String, Object>> left = plan(books);
        books.loadStock();

        assertThat(Objects.requireNonNull(ended.sentence()).key()).isEqualTo("run.lock-lost");
        assertThat(reports(books)).isEqualTo(done);
        assertThat(left).isEqualTo(kept.get(0)).isNotEmpty();
    }

    private static List<Map<String, Object>> plan(Books books) {
        List<Map<String, Object>> rows = new ArrayList<>(books.jdbc().queryForList("SELECT * FROM slot_plan ORDER BY run_id"));
        rows.addAll(books.jdbc().queryForList("SELECT * FROM purchase_request ORDER BY run_id, sku_id"));
        return rows;
    }

    @Test
    void a_sheet_that_lost_its_lock_is_followed_by_no_other_of_its_process_before_it_has_ended() {
        Books books = Books.empty(Peer.MARIADB);
        List<ReferenceSheets.Loading> meanwhile = new ArrayList<>();
        books.hooks().before("importStock", () -> {
            killTheLock(books);
            meanwhile.add(books.get(SheetImports.class).stock(Home.USUAL_SHOP, stock(books, "newer", 7)));
        });
        ReferenceSheets.Loading late = books.get(SheetImports.class).stock(Home.USUAL_SHOP, stock(books, "older", 5));

        assertThat(meanwhile).singleElement().satisfies(loading -> assertThat(loading.sentence().key()).isEqualTo("run.sheets-running"));
        assertThat(late.exit()).isEqualTo(Exit.FAILED);
        assertThat(books.jdbc().queryForList("SELECT on_hand FROM sku WHERE on_hand IN (5, 7)", Integer.class)).isEmpty();
        assertThat(books.get(SheetImports.class).stock(Home.USUAL_SHOP, stock(books, "newest", 3)).exit()).as("the lock is free").isEqualTo(Exit.DONE);
        books.loadStock();
    }

    private static Path stock(Books books, String name, int onHand) {
        try {
            return Files.writeString(books.folder(name + ".csv"), "产品编号,产品名称,颜色,尺码,库存量,次品数,进货价,供货商,供货商电话,采购员,状态\n"
                    + "WLY0QU1098,收腰连衣裙,杏色,S,18,0,72.00,锦裳服饰厂,0571-86000121,陈芸,正常\nWLY0QU1098,收腰连衣裙,杏色,M,4,0,72.00,锦裳服饰厂,0571-86000121,陈芸,正常\nWLT3HX6071,针织衫,条纹,L," + onHand
                    + ",0,41.00,南风制衣,0757-82000456,陈芸,正常\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies in the slot's folder, hidden or not, by its bytes and the time at which it was written. */
    private static Map<String, String> reports(Books books) {
        try (Stream<Path> files = Files.list(books.folder("reports").resolve(MORNING.name()))) {
            Map<String, String> found = new TreeMap<>();
            for (Path file : files.toList()) {
                found.put(String.valueOf(file.getFileName()), Sha256.of(file) + " " + Files.getLastModifiedTime(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LONGER_THAN_THE_SERVER_REMEMBERS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only transaction that is open between two steps is the lock's. */
    private static void killTheLock(Books books) {
        List<Long> sessions = books.jdbc()
                .queryForList("SELECT trx_mysql_thread_id FROM information_schema.innodb_trx WHERE trx_mysql_thread_id <> CONNECTION_ID()", Long.class);
        assertThat(sessions).hasSize(1);
        books.jdbc().execute("KILL " + sessions.get(0));
        while (!books.jdbc().queryForList("SELECT trx_id FROM information_schema.innodb_trx WHERE trx_mysql_thread_id = ?", sessions.get(0)).isEmpty()) {
            rest();
        }
    }
}
