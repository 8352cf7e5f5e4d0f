package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Books.NEXT_MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.event.EventKind;
import daybook.event.ShopEvent;
import daybook.event.ShopEventStore;
import daybook.slot.Home;
import daybook.wording.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** A shop whose buyers are all canaries, with every door through which their data come in gone through; then time passes. */
final class OldShop {
    static final String SHOP = Home.USUAL_SHOP;
    /** What no file and no table may hold any more. */
    static final List<String> CANARIES = List.of("金丝雀", "13987651234", "87651234", "canary", "CANARY");
    static final Duration LONG = Duration.ofDays(800);

    final Books books;
    final DeskClerk clerk;

    OldShop(Books books) {
        this.books = books;
        this.clerk = new DeskClerk(books);
    }

    static Sale canary(int index) {
        return anOrder(index)
                .with("买家会员名", "金丝雀会员" + index)
                .with("买家支付宝账号", "canary" + index + "@example.com")
                .with("支付单号", "CANARY" + index)
                .with("买家留言", "金丝雀留言")
                .with("收货人姓名", "金丝雀")
                .with("收货地址", "浙江省 杭州市 西湖区    金丝雀街道 金丝雀路8号3单元")
                .with("联系电话", "'0571-87651234")
                .with("联系手机", "'13987651234")
                .with("订单备注", "金丝雀备忘")
                .with("发票抬头", "金丝雀抬头")
                .itemWith("备注", "金丝雀行注");
    }

    /** One whose buyer had it sent elsewhere. */
    static Sale amended(int index) {
        return canary(index).with("修改后的收货地址", "浙江省 杭州市 西湖区    金丝雀街道 金丝雀三路10号").with("支付详情", "canary 109.00");
    }

    /** Its first two rows are approved, the third is held and mended, the fourth has no number, the fifth changes and is closed. */
    static Export morning() {
        return Export.of(
                canary(1),
                canary(2),
                canary(3).with("联系手机", "'1398765").with("联系电话", "金丝雀电话"),
                canary(4).with("订单编号", "金丝雀号"),
                canary(5),
                canary(6).with("联系手机", "'13987651234金丝雀"));
    }

    static Export afternoon() {
        return Export.of(canary(1), canary(2), canary(5).with("收货地址", "浙江省 杭州市 西湖区    金丝雀街道 金丝雀二路9号"),
                amended(7));
    }

    static Export nextMorning() {
        return Export.of(canary(1), canary(5).closed(), canary(6).closed());
    }

    /** All that happens to the shop's orders; in the end all of them have left or are closed. */
    OldShop lives() {
        clerk.done(books.run(MORNING, morning()));
        Path mended = Lead.mending(books, MORNING).order(3).correction("联系手机=13987651234; 联系电话=0571-87651234").saved();
        assertThat(books.get(SheetImports.class).mends(SHOP, mended, "lili").sentence().arguments()).endsWith("1", "1", "0");
        Path commands = Typed.sheet("订单编号|命令|内容|原因")
                .row(Sale.number(2) + "|备注|金丝雀说|")
                .row(Sale.number(2) + "|发货备注|给金丝雀|")
                .row(Sale.number(2) + "|财务备注|金丝雀付|")
                .row(Sale.number(2) + "|补发||金丝雀丢件")
                .as("批量命令.xlsx");
        assertThat(books.get(SheetImports.class).commands(SHOP, commands, Bringer.mayAll("lili")).exit()).isEqualTo(Exit.DONE);
        clerk.done(books.run(AFTERNOON, afternoon()));
        clerk.done(books.rerun(AFTERNOON, afternoon()));
        clerk.done(books.run(NEXT_MORNING, nextMorning()));
        released(2);
        ships("SFCANARY1", Sale.number(1), Sale.number(2), Sale.number(3), Sale.number(7), "RE" + clerk.internal(2));
        told();
        return this;
    }

    private void released(int index) {
        String reship = "RE" + clerk.internal(index);
        assertThat(clerk.does(reship, "payment", "status=PAID")).isEqualTo("Done");
        assertThat(clerk.does(reship, "approve")).isEqualTo("Done");
    }

    /** A shipment sheet with a parcel of each. */
    SheetImportsSaid ships(String tracking, String... numbers) {
        StringBuilder sheet = new StringBuilder("订单编号,快递公司,快递单号,发货时间\n");
        for (int i = 0; i < numbers.length; i++) {
            sheet.append(numbers[i]).append(",顺丰,").append(tracking).append(i).append(",2011-02-16 10:00\n");
        }
        try {
            Path file = Files.writeString(books.folder("发货表.csv"), sheet);
            ReferenceSheets.Loading loading = books.get(SheetImports.class).shipments(SHOP, file);
            Files.delete(file);
            return new SheetImportsSaid(loading.exit(), loading.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record SheetImportsSaid(Exit exit, Sentence sentence) {}

    /** Records beside the ledger that may quote somebody. */
    private void told() {
        LocalDateTime now = LocalDateTime.now(books.clock());
        ShopEventStore events = books.get(ShopEventStore.class);
        events.add(new ShopEvent(0, "job/shop/x/kept", EventKind.JOB_FAILED, SHOP, null, null, Sentence.of("event.job-failed", "金丝雀", "shop"), now, null));
        events.closeBeginning("job/shop/x/", now);
        books.jdbc().update("INSERT INTO audit (at, actor, address, verb, object, reason, outcome) VALUES (?, 'lili', 'cli', 'hold', 'shop/1', '金丝雀要求', 'ok')", now);
        books.jdbc().update("UPDATE BATCH_STEP_EXECUTION SET EXIT_MESSAGE = 'Duplicate entry 金丝雀' WHERE STEP_EXECUTION_ID = (SELECT MIN(STEP_EXECUTION_ID) FROM (SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION) b)");
    }

    /** So much later. */
    OldShop after(Duration time) {
        books.clock().jumps(() -> time);
        return this;
    }

    Retention.Removed retention() {
        return books.get(Retention.class).remove(SHOP, "lili");
    }
}
