package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.OldShop.LONG;
import static daybook.jobs.OldShop.SHOP;
import static daybook.jobs.OldShop.amended;
import static daybook.jobs.OldShop.canary;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.OnBothDatabases;
import daybook.database.Peer;
import daybook.intake.ReportKind;
import daybook.jobs.OldShop.SheetImportsSaid;
import daybook.jobs.Retention.Removed;
import daybook.orders.ApprovalStore;
import daybook.orders.DemandStore;
import daybook.reconciliation.ControlTotals;
import daybook.reconciliation.ControlTotals.Demand;
import daybook.reconciliation.ControlTotals.Downloaded;
import daybook.reconciliation.Measure;
import daybook.reconciliation.Outcome;
import daybook.reconciliation.OutcomeStore;
import daybook.reconciliation.SlotPlanStore;
import daybook.reconciliation.SlotRunStore;
import daybook.reconciliation.StoredTotals;
import daybook.slot.Session;
import daybook.slot.Slot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the retention removes, what it leaves, and what goes on as before. */
@OnBothDatabases
class RetentionTest {
    private static final Slot LATER = new Slot(SHOP, LocalDate.of(2011, 3, 1), Session.MORNING);

    private final Books books;
    private final OldShop shop;

    RetentionTest(Peer peer) {
        this.books = Books.empty(peer);
        this.shop = new OldShop(books);
    }

    private Path certificate(Slot slot, int attempt) {
        return books.home().reports(slot, attempt).resolve("certificate.json");
    }

    /** Anew from the stored rows; what was downloaded is known from the certificate only, because the download is gone. */
    private ControlTotals totals(long run, StoredTotals kept) {
        OutcomeStore outcomes = books.get(OutcomeStore.class);
        SlotRunStore runs = books.get(SlotRunStore.class);
        ApprovalStore.ByPeople people = books.get(ApprovalStore.class).inDownload(run);
        Map<Outcome, OutcomeStore.Sum> lines = outcomes.sums(run, ReportKind.ITEMS);
        return new ControlTotals(
                runs.file(run, ReportKind.ORDERS),
                runs.file(run, ReportKind.ITEMS),
                outcomes.sums(run, ReportKind.ORDERS),
                lines,
                new Downloaded(people.orders(), people.lines(), people.pieces(), people.fen()),
                new Downloaded(
                        kept.of(Measure.ORDERS, ControlTotals.DOWNLOADED),
                        kept.of(Measure.LINES, ControlTotals.DOWNLOADED),
                        kept.of(Measure.PIECES, ControlTotals.DOWNLOADED),
                        kept.of(Measure.YUAN, ControlTotals.DOWNLOADED)),
                new Demand(
                        lines.getOrDefault(Outcome.APPROVED, OutcomeStore.Sum.NONE).pieces() + people.linePieces(),
                        books.get(DemandStore.class).approvedBy(run),
                        books.get(SlotPlanStore.class).of(run)));
    }

    @Test
    void the_totals_of_old_slots_still_close() throws Exception {
        shop.lives();
        byte[] before = Files.readAllBytes(certificate(AFTERNOON, 2));
        Map<String, Long> outcomes = books.outcomes(AFTERNOON, "orders");
        Map<String, Long> findings = books.findings(MORNING);
        String demand = books.dump().demand();

        Removed removed = shop.after(LONG).retention();

        assertThat(removed.kept()).isNull();
        assertThat(removed.sentence().arguments()).as("slots, sheets, orders, runs").element(1).isEqualTo("3");
        assertThat(Files.readAllBytes(certificate(AFTERNOON, 2))).isEqualTo(before);
        assertThat(books.outcomes(AFTERNOON, "orders")).isEqualTo(outcomes);
        assertThat(books.findings(MORNING)).isEqualTo(findings);
        assertThat(books.dump().demand()).isEqualTo(demand);
        for (Slot slot : List.of(MORNING, AFTERNOON, NEXT_MORNING)) {
            var run = books.get(SlotRunStore.class).lastSettled(slot).orElseThrow();
            StoredTotals kept = StoredTotals.in(certificate(slot, run.attempt())).orElseThrow();
            ControlTotals anew = totals(run.id(), kept);
            assertThat(anew.byMeasure()).as(slot.name()).isEqualTo(kept.byMeasure());
            assertThat(anew.checks()).as(slot.name()).isEqualTo(kept.checks()).allMatch(check -> check.closes());
        }
        assertThat(books.jdbc().queryForList("SELECT sha256 FROM source_file", String.class)).allMatch(sha -> sha.length() == 64);
    }

    @Test
    void the_same_content_brought_again_is_known_and_what_has_changed_is_changed() {
        shop.lives().after(LONG).retention();

        Ended same = books.run(LATER, Export.of(canary(1), canary(2), amended(7), canary(3).with("联系手机", "'1398765").with("联系电话", "金丝雀电话")));
        shop.clerk.done(same);
        assertThat(books.outcomes(LATER, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 4L));
        assertThat(books.findings(LATER)).doesNotContainKey("changed-since-import");

        Slot next = new Slot(SHOP, LocalDate.of(2011, 3, 2), Session.MORNING);
        shop.clerk.done(books.run(next, Export.of(canary(1).with("收货地址", "浙江省 宁波市 海曙区    中山西路 中山小区1号"), canary(2).paid("19.90"), anOrder(9), anOrder(10))));
        assertThat(books.outcomes(next, "orders")).isEqualTo(Map.of("CHANGED", 2L, "APPROVED", 2L));
        assertThat(books.jdbc().queryForList("SELECT column_name FROM finding WHERE rule = 'changed-since-import' AND value_found LIKE '***%' OR detail LIKE '***%'", String.class))
                .containsExactly("收货人姓名");
        assertThat(books.standing(1)).startsWith("SHIPPED");
    }

    @Test
    void no_stored_number_of_a_masked_order_is_one_of_its_telephone_alone() {
        shop.lives();
        assertThat(shop.clerk.text("SELECT COUNT(*) FROM customer_order WHERE content_hash LIKE '~%' OR approved_hash LIKE '~%'")).isEqualTo("0");

        shop.after(LONG).retention();

        assertThat(shop.clerk.text("SELECT COUNT(*) FROM customer_order WHERE masked_at IS NOT NULL AND approved_hash LIKE '~%'")).isNotEqualTo("0");
        assertThat(shop.clerk.text("SELECT COUNT(*) FROM customer_order WHERE masked_at IS NOT NULL AND kind = 'TAOBAO' AND (content_hash NOT LIKE '~%' OR approved_hash NOT LIKE '~%')")).isEqualTo("0");
    }

    @Test
    void an_export_with_other_columns_of_a_masked_order_tells_what_has_changed_of_amounts_alone() {
        shop.lives().after(LONG).retention();

        shop.clerk.done(books.run(LATER, Export.of(canary(1).with("收货人姓名", "何雨"), canary(2).paid("19.90")).without("联系电话")));

        assertThat(books.outcomes(LATER, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 1L, "CHANGED", 1L));
    }

    /** Nobody ever approved it, so only what its newest export said is known of it. */
    @Test
    void an_order_under_suspicion_is_known_again_as_well() {
        shop.lives();
        assertThat(books.jdbc().update("UPDATE customer_order SET status = 'FRAUD', approved_hash = NULL WHERE order_number = ?", Sale.number(7))).isOne();
        shop.after(LONG).retention();
        assertThat(buyer(7)).isEqualTo(" masked");

        shop.clerk.done(books.run(LATER, Export.of(amended(7))));

        assertThat(books.outcomes(LATER, "orders")).isEqualTo(Map.of("ALREADY_IMPORTED", 1L));
    }

    /** It is sold again, as it were: the ledger has its buyer again, until that is old in its turn. */
    @Test
    void a_closed_order_that_is_listed_again_gets_its_buyer_back() {
        shop.lives().after(LONG).retention();
        assertThat(buyer(5)).isEqualTo(" masked");

        shop.clerk.done(books.run(LATER, Export.of(anOrder(5).with("收货人姓名", "何雨"))));

        assertThat(buyer(5)).isEqualTo("何雨 kept");
        assertThat(shop.retention().exit()).isEqualTo(Exit.DONE);
        assertThat(buyer(5)).isEqualTo("何雨 kept");
    }

    private String buyer(int index) {
        return shop.clerk.text(
                "SELECT CONCAT(receiver, CASE WHEN masked_at IS NULL THEN ' kept' ELSE ' masked' END) FROM customer_order WHERE order_number = ?", Sale.number(index));
    }

    @Test
    void whoever_asks_for_what_is_gone_is_told_so_in_a_sentence() throws Exception {
        shop.lives();
        Path mended = Lead.mending(books, MORNING).order(6).correction("13900001234").saved();
        shop.after(LONG).retention();

        for (Ended ended : List.of(books.rerun(MORNING), books.rerun(MORNING, OldShop.morning()), books.restart(MORNING), books.dryRun(MORNING, OldShop.morning()))) {
            assertThat(ended.exit()).isEqualTo(Exit.REFUSED);
            assertThat(Objects.requireNonNull(ended.sentence()).key()).isEqualTo("retention.slot-gone");
        }
        assertThat(Objects.requireNonNull(books.run(MORNING).sentence()).key()).isEqualTo("run.already-done");
        assertThat(books.get(SheetImports.class).mends(SHOP, mended, "lili").sentence().key()).isEqualTo("retention.slot-gone");
        assertThat(shop.clerk.does(Sale.number(2), "reship")).isEqualTo("retention.order-masked");
        assertThat(shop.clerk.does(Sale.number(2), "note", "text=x")).isEqualTo("retention.order-masked");
        var run = books.get(SlotRunStore.class).lastSettled(MORNING).orElseThrow();
        assertThat(books.get(RunReports.class).of(run)).extracting(RunReports.Report::name)
                .containsExactlyInAnyOrder("certificate.json", "采购产品列表2011-2-15-1.xlsx", "采购产品列表2011-2-15-1.txt");
        assertThat(books.get(OrderGoods.class).facts(SHOP, Sale.number(2)).orElseThrow().maskedAt()).isNotNull();
    }

    @Test
    void a_shipment_sheet_that_comes_again_adds_no_parcel_to_a_masked_order() {
        shop.lives().after(LONG).retention();

        SheetImportsSaid said = shop.ships("SFCANARY", Sale.number(1));

        assertThat(said.sentence().key()).isEqualTo("run.shipments-loaded");
        assertThat(said.sentence().arguments()).endsWith("0", "0", "1");
        assertThat(shop.clerk.text("SELECT COUNT(*) FROM shipment s JOIN customer_order o ON o.internal_number = s.internal_number WHERE o.order_number = ?", Sale.number(1)))
                .isEqualTo("1");
    }

    @Test
    void what_is_open_owed_or_young_keeps_its_slot() {
        shop.clerk.done(books.run(MORNING, Export.ofClean(1, 3)));
        shop.clerk.ships(Sale.number(1), Sale.number(2));
        shop.clerk.done(books.run(AFTERNOON, Export.ofClean(4, 5)));
        shop.clerk.ships(Sale.number(4), Sale.number(5));
        assertThat(shop.clerk.does(Sale.number(4), "rebate", "amount=1.00")).startsWith("Done");
        shop.clerk.done(books.run(NEXT_MORNING, Export.ofClean(6, 6)));
        shop.clerk.ships(Sale.number(6));
        assertThat(shop.clerk.does(Sale.number(6), "reship")).startsWith("Done");

        Removed removed = shop.after(LONG).retention();

        assertThat(Objects.requireNonNull(removed.kept()).arguments()).containsExactly("3", "2011-2-15-1, 2011-2-15-2, 2011-2-16-1");
        assertThat(shop.clerk.text("SELECT COUNT(*) FROM customer_order WHERE masked_at IS NOT NULL")).isEqualTo("0");
        assertThat(books.home().archive(MORNING, 1)).isNotEmptyDirectory();

        shop.clerk.ships(Sale.number(3));
        assertThat(shop.clerk.does(Sale.number(4), "settle")).isEqualTo("Done");
        assertThat(Objects.requireNonNull(shop.retention().kept()).arguments()).as("something has happened to them just now").element(0).isEqualTo("3");

        shop.after(LONG.plus(LONG));
        assertThat(Objects.requireNonNull(shop.retention().kept()).arguments()).as("the reship is not released").containsExactly("1", "2011-2-16-1");
        assertThat(shop.clerk.text("SELECT COUNT(*) FROM customer_order WHERE masked_at IS NOT NULL")).isEqualTo("5");
        assertThat(books.home().archive(MORNING, 1)).doesNotExist();
    }

    /** Settled, but its workbooks could not be written; when others have gone on since it can only be done again as a whole. */
    @Test
    void a_slot_whose_run_stopped_is_kept_and_named_until_it_has_been_done_again() {
        books.hooks().before("reports", () -> {
            throw new IllegalStateException("the disk is full");
        });
        assertThat(books.run(MORNING, Export.ofClean(1, 2)).exit()).isEqualTo(Exit.FAILED);
        shop.clerk.done(books.run(AFTERNOON, Export.ofClean(3, 3)));
        shop.clerk.ships(Sale.number(1), Sale.number(2), Sale.number(3));

        assertThat(Objects.requireNonNull(shop.after(LONG).retention().kept()).arguments()).containsExactly("1", "2011-2-15-1");
        assertThat(books.home().archive(AFTERNOON, 1)).doesNotExist();
        assertThat(books.home().archive(MORNING, 1)).isNotEmptyDirectory();

        assertThat(staged()).as("it has its workbooks yet to write").isPositive();
        shop.clerk.done(books.rerun(MORNING));
        assertThat(staged()).isZero();
        books.jdbc().update("INSERT INTO staged_line (run_id, line_no, order_number, usable, sub_order_number, title, code, external_code, attributes, remark, status, refund_status)"
                + " SELECT id, 9, 'x', TRUE, '', '', '', '', '', '', '', '' FROM slot_run WHERE session = 1"); // as whoever stood still may write it when it wakes
        assertThat(shop.after(LONG.plus(LONG)).retention().kept()).isNull();
        assertThat(books.home().archive(MORNING, 1)).doesNotExist();
        assertThat(shop.clerk.text("SELECT COUNT(*) FROM customer_order WHERE masked_at IS NULL")).isEqualTo("0");
        assertThat(staged()).isZero();
    }

    private int staged() {
        return Integer.parseInt(shop.clerk.text("SELECT COUNT(*) FROM staged_line")) + Integer.parseInt(shop.clerk.text("SELECT COUNT(*) FROM staged_order"));
    }

    /** It lies in the inbox, and each look at it is a reading that is refused. */
    @Test
    void a_sheet_that_is_refused_again_and_again_grows_old_all_the_same() {
        Path dropped = books.home().inbox(SHOP).resolve(MORNING.day()).resolve("异常报告2011-2-15-1.csv");
        books.dropNamed(MORNING, "异常报告2011-2-15-1.csv", "订单编号,收货人姓名\n1,金丝雀\n".getBytes(StandardCharsets.UTF_8));
        JobDefinition mends = books.get(JobDefinitions.class).named("mend-import").orElseThrow();
        for (int days = 0; days < 500; days += 100) {
            shop.after(Duration.ofDays(days));
            assertThat(books.get(SheetImports.class).fromInbox(mends, SHOP, MORNING.date())).extracting(ReferenceSheets.Loading::exit).containsExactly(Exit.UNUSABLE);
        }
        assertThat(books.home().sheetArchive(SHOP, "mend-import")).isNotEmptyDirectory();

        shop.retention();

        assertThat(dropped).doesNotExist();
        assertThat(books.home().sheetArchive(SHOP, "mend-import")).isEmptyDirectory();
    }

    /** A copy of which nothing was written down any more. */
    @Test
    void what_a_process_left_in_the_archive_that_died_goes_too() throws IOException {
        shop.lives();
        Path archive = books.home().archive(SHOP);
        List<Path> strays = List.of(
                archive.resolve("2011-2-9-1/orders-x.csv"), archive.resolve("2011-2-9-1/attempt-2/items-x.csv"), archive.resolve("shipment-import/2011-2-9-9/发货表.csv"),
                books.home().archive(MORNING, 1).resolve(".orders-x.csv.part"));
        Path ofAnotherShop = archive.resolve("minnan/2011-2-9-1/orders-x.csv");
        Path young = archive.resolve("2011-2-9-2/orders-x.csv");
        for (Path file : Stream.concat(strays.stream(), Stream.of(ofAnotherShop, young)).toList()) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, "x");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(file.equals(young) ? Duration.ofDays(390) : Duration.ZERO)));
        }
        shop.after(Duration.ofDays(10)).retention();
        assertThat(strays).as("in time").allMatch(Files::exists);

        shop.after(Duration.ofDays(400)).retention();
        assertThat(strays).noneMatch(Files::exists);
        assertThat(archive.resolve("2011-2-9-1")).doesNotExist();
        assertThat(List.of(ofAnotherShop, young)).allMatch(Files::exists);
    }

    /** A slot that was only refused is removed and then run anew, by a process that dies before it writes that down. */
    @Test
    void what_such_a_process_left_in_the_folder_of_a_removed_slot_goes_too() throws IOException {
        assertThat(books.run(MORNING, Export.ofClean(1, 2)).exit()).isEqualTo(Exit.DONE);
        Slot refused = AFTERNOON;
        Export held = Export.ofClean(1, 2);
        for (int index = 11; index < 80; index++) {
            held.orders(anOrder(index).without("收货人姓名"));
        }
        assertThat(books.run(refused, held).exit()).isEqualTo(Exit.REFUSED);
        shop.after(Duration.ofDays(400)).retention();
        assertThat(books.home().archive(refused, 1)).doesNotExist();
        Path left = Files.createDirectories(books.home().archive(refused, 1)).resolve("orders-2011-2-15-11.csv");
        Files.writeString(left, "x");

        shop.after(Duration.ofDays(900)).retention();
        assertThat(left).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_removed_keeps_no_buyer() {
        shop.lives();
        books.hooks().before("sweepFiles", () -> {
            throw new IllegalStateException("the inbox cannot be read");
        });
        assertThat(shop.after(LONG).retention().exit()).isEqualTo(Exit.FAILED);
        assertThat(buyer(1)).isEqualTo(" masked");
    }

    @Test
    void inputs_go_earlier_than_buyers() {
        shop.lives();

        shop.after(Duration.ofDays(400)).retention();
        assertThat(books.home().archive(MORNING, 1)).doesNotExist();
        assertThat(buyer(1)).isEqualTo("金丝雀 kept");

        shop.after(Duration.ofDays(700)).retention();
        assertThat(buyer(1)).isEqualTo("金丝雀 kept");

        shop.after(LONG).retention();
        assertThat(buyer(1)).isEqualTo(" masked");
    }

    @Test
    void a_dry_run_changes_nothing_and_says_what_would_be_and_a_second_run_finds_nothing() {
        shop.lives().after(LONG);
        String before = books.dump().everythingButRuns();

        Removed would = books.get(Retention.class).dryRun(SHOP);
        assertThat(would.sentence().key()).isEqualTo("retention.would");
        assertThat(would.sentence().arguments()).element(1).isEqualTo("3");
        assertThat(would.sentence().arguments()).as("orders of Taobao").element(4).isEqualTo("6");
        assertThat(books.dump().everythingButRuns()).isEqualTo(before);
        assertThat(books.home().archive(MORNING, 1)).isNotEmptyDirectory();

        Removed first = shop.retention();
        assertThat(first.sentence().arguments()).as("with the reship").element(5).isEqualTo("7");
        String after = books.dump().everythingButRuns();
        assertThat(shop.retention().sentence().key()).isEqualTo("retention.nothing");
        assertThat(books.dump().everythingButRuns()).isEqualTo(after);
        assertThat(shop.clerk.text("SELECT CONCAT(actor, ' ', slots, ' ', orders, ' ', runs) FROM retention_run WHERE slots > 0 AND id = (SELECT MAX(id) FROM retention_run WHERE slots > 0)"))
                .isEqualTo("lili 3 7 4");
    }

    @Test
    void nothing_is_removed_while_a_run_has_yet_to_be_finished() {
        shop.clerk.done(books.run(MORNING, Export.ofClean(1, 2)));
        books.hooks().breakAfter("loadOrders", 1);
        books.run(AFTERNOON, Export.ofClean(3, 4));

        Removed removed = shop.after(LONG).retention();

        assertThat(removed.exit()).isEqualTo(Exit.REFUSED);
        assertThat(removed.sentence().key()).isEqualTo("run.shop-unfinished");
    }
}
