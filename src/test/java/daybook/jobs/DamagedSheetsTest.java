package daybook.jobs;

import static daybook.jobs.Books.MORNING;
import static daybook.jobs.Sale.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.Figures;
import daybook.database.Peer;
import daybook.intake.Mutator;
import daybook.jobs.ReferenceSheets.Loading;
import daybook.slot.Home;
import daybook.wording.Language;
import daybook.wording.Sentence;
import daybook.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sheets that people keep, damaged: each is taken as far as it can be read, or refused with a sentence; none breaks off, and demand stays what the open orders want. */
@Timeout(value = 2, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedSheetsTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final List<String> FORMATS = List.of(".csv", ".xls", ".xlsx");

    private final Path folder;
    private final Books books; // of its own: damaged stock sheets bring goods that nobody else expects
    private final DeskClerk clerk;
    private final SheetImports imports;

    DamagedSheetsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        books = Books.ofOwn(Peer.H2, Files.createDirectory(folder.resolve("home")));
        books.loadStock();
        clerk = new DeskClerk(books);
        imports = books.get(SheetImports.class);
    }

    @AfterEach
    void close() {
        books.close();
    }

    private interface Taking {
        Loading of(Path file);
    }

    private record Sheet(Path whole, Taking taking) {}

    @Test
    void some_sheets() throws IOException {
        damaged(1, 90);
    }

    @Test
    @Tag("proof")
    void two_thousand_sheets() throws IOException {
        damaged(1_000, 2_000);
    }

    private void damaged(long firstSeed, int files) throws IOException {
        clerk.done(books.run(MORNING, Export.of(anOrder(1).itemWith("购买数量", "40").with("宝贝总数量", "40"), anOrder(2).without("收货人姓名"), anOrder(3), anOrder(4))));
        List<Sheet> sheets = sheets();
        Map<String, Integer> ends = new TreeMap<>();
        for (long seed = firstSeed; seed < firstSeed + files; seed++) {
            Sheet sheet = sheets.get((int) (seed % sheets.size()));
            Path file = folder.resolve(String.valueOf(sheet.whole().getFileName()));
            Files.write(file, new Mutator(seed).damage(Files.readAllBytes(sheet.whole())));
            long began = System.nanoTime();
            ends.merge(end(seed, sheet.taking().of(file)), 1, Integer::sum);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as("seed %d", seed).isLessThan(LONGEST);
        }
        Figures.say("damaged sheets, by their end", ends);
        assertThat(ends.keySet()).as("some are taken, some are refused: %s", ends)
                .contains("run.stock-loaded", "run.shipments-loaded", "run.answers-loaded", "mend.taken", "bulk.taken")
                .anyMatch(key -> key.startsWith("intake."));
        clerk.sound();
    }

    private static String end(long seed, Loading loading) {
        assertThat(loading.exit()).as("seed %d: %s", seed, loading.sentence()).isIn(Exit.DONE, Exit.UNUSABLE);
        Stream.concat(Stream.of(loading.sentence()), loading.places().stream()).forEach(sentence -> readable(seed, sentence));
        return loading.sentence().key();
    }

    private static void readable(long seed, Sentence sentence) {
        for (Language language : Language.values()) {
            assertThat(new Wording(language).say(sentence)).as("seed %d", seed).isNotBlank().doesNotContain("Exception", "{0}");
        }
    }

    private List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (String format : FORMATS) {
            Path stock = Typed.sheet("产品编号|产品名称|颜色|尺码|库存量|次品数|进货价|供货商|供货商电话|采购员|状态")
                    .row("WLY0QU1098|收腰连衣裙|杏色|S|18|0|72.00|锦裳服饰厂|0571-86000121|陈芸|正常").row("WLY0QU1098|收腰连衣裙|杏色|M|4|0|72.00|锦裳服饰厂|0571-86000121|陈芸|正常")
                    .row("WLT3HX6071|针织衫|条纹|L|3|0|41.00|南风制衣|0757-82000456|陈芸|正常").as("库存表" + format);
            Path shipments = Typed.sheet("订单编号|快递公司|快递单号|发货时间").row(Sale.number(3) + "|顺丰|SF1|2011-02-15 18:00").row("x|圆通|YT2|2011-2-15").as("发货表" + format);
            Path commands = Typed.sheet("订单编号|命令|内容|数量|产品编号|原因").row(Sale.number(4) + "|内部备注|慢发|||").row(Sale.number(4) + "|赠品||1|1098|生日").row("x|挂起||||等")
                    .as("批量命令" + format);
            sheets.add(new Sheet(stock, file -> imports.stock(Home.USUAL_SHOP, file)));
            sheets.add(new Sheet(shipments, file -> imports.shipments(Home.USUAL_SHOP, file)));
            sheets.add(new Sheet(commands, file -> imports.commands(Home.USUAL_SHOP, file, Bringer.mayAll("lili"))));
        }
        Path mended = Lead.mending(books, MORNING).order(2).type("收货人姓名", "何雨").saved();
        Path answers = Typed.again(books.home().reports(MORNING, 1).resolve("采购产品列表2011-2-15-1.xlsx"), "采购产品列表-答复.xlsx", sheet -> {
            int last = sheet.getRow(0).getLastCellNum() - 1;
            Typed.type(sheet, 2, last - 2, "3");
        });
        sheets.add(new Sheet(mended, file -> imports.mends(Home.USUAL_SHOP, file, "lili")));
        sheets.add(new Sheet(answers, file -> imports.answers(Home.USUAL_SHOP, file)));
        return sheets;
    }
}
