package daybook.jobs;

import static daybook.jobs.Books.AFTERNOON;
import static daybook.jobs.Books.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import daybook.database.Peer;
import daybook.slot.Home;
import daybook.slot.Slot;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that a spreadsheet would calculate, in every text of both exports and of every sheet, and every file that comes of them. */
class FormulaTest {
    private static final String MARK = "injected";
    private static final List<String> TEXTS = List.of(
            "=injected", "+injected", "-injected", "@injected", "\tinjected", "\rinjected", "=cmd|'/C injected'!A0", "@SUM(1+1)*cmd|'injected'!A0", "=HYPERLINK(\"injected\")",
            "-2+3+cmd|'injected'!A0", "=DDE(\"injected\";\"x\")", "==injected", " =injected", "＝injected", "＋injected", "\ninjected", "'=injected", "_x003D_injected");
    /** What a spreadsheet calculates, fetches or refers to stands in one of these. */
    private static final Pattern LIVE = Pattern.compile("<(?:\\w+:)?(?:f|formula|formula1|formula2|definedName|ddeLink|oleLink|calculatedColumnFormula)\\b[^>]*>([^<]*)");
    private static final Pattern TARGET = Pattern.compile("(?:Target|location|ref|r:id)=\"([^\"]*)\"");
    private static final List<String> MAY_CALCULATE = List.of("对账");

    private static Books books;
    private static final Map<String, String> FILES = new HashMap<>();

    @BeforeAll
    static void everything_is_written(@TempDir Path home) throws IOException {
        books = Books.ofOwn(Peer.H2, home);
        SheetImports sheets = books.get(SheetImports.class);
        sheets.stock(Home.USUAL_SHOP, Hostile.sheet("库存表.csv", "产品编号,产品名称,颜色,尺码,库存量,次品数,进货价,供货商,供货商电话,采购员,状态", stock()));
        new DeskClerk(books).done(run(MORNING, export(1)));
        sheets.commands(Home.USUAL_SHOP, Hostile.sheet("批量命令.csv", "订单编号,命令,产品编号,数量,原因,内容,黑名单原因,快递,别的", commands()), Bringer.mayAll("=injected"));
        sheets.shipments(Home.USUAL_SHOP, Hostile.sheet("发货表.csv", "订单编号,订单号,快递公司,快递单号,发货时间,别的", rows(text -> Hostile.cells(text, 6))));
        sheets.answers(Home.USUAL_SHOP, answered());
        books.get(ReferenceSheets.class).loadBlacklist(Hostile.sheet("黑名单.csv", "支付宝账号,原因,手机,收货人,收货地址", rows(text -> Hostile.cells(text, 5))));
        Path aliases = Hostile.sheet("别名.csv", "标题,商品属性,商家编码,产品编号,颜色,尺码", rows(text -> Hostile.cells(text, 6)));
        books.get(ReferenceSheets.class).loadAliases(aliases);
        mended();
        run(AFTERNOON, export(1001));
        again("=injected", true, export(1002));
        again("=injected", false, export(1003));
        read();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    private static Ended run(Slot slot, Export export) {
        books.drop(slot, export);
        return books.get(Imports.class).run(slot, 1.0);
    }

    private static void again(String reason, boolean dry, Export export) {
        books.drop(AFTERNOON, export);
        assertThat(books.get(Imports.class).rerun(AFTERNOON, reason, dry, true, 1.0).exit()).isEqualTo(Exit.DONE);
    }

    private interface RowOf {
        List<String> of(String text);
    }

    private static List<List<String>> rows(RowOf row) {
        return TEXTS.stream().map(row::of).toList();
    }

    private static List<List<String>> stock() {
        List<List<String>> rows = new ArrayList<>(rows(text -> Hostile.cells(text, 11)));
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            rows.add(List.of("WLX0QU20" + (10 + i), text, text, text, "0", "0", "7.00", text, text, text, "正常"));
        }
        rows.add(List.of("WLY0QU1098", "=injected", "杏色", "M", "0", "0", "72.00", "=injected", "+injected", "@injected", "正常"));
        return rows;
    }

    /** Orders that pass, and are short of goods; orders of the goods with those names; and as many that are held. */
    private static Export export(int first) {
        Export export = Export.anExport();
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            export.orders(Hostile.clean(first + 10 * i, text), Hostile.broken(first + 10 * i + 1, text));
            export.orders(Hostile.clean(first + 10 * i + 2, text).itemWith("商家编码", "WLX0QU20" + (10 + i)).itemWith("商品属性", "颜色分类：" + text + ";尺码：" + text));
        }
        return export.itemsOf2022().alsoWith("=injected").alsoWith("@injected");
    }

    private static List<List<String>> commands() {
        List<List<String>> rows = new ArrayList<>(rows(text -> Hostile.cells(text, 9)));
        for (int i = 0; i < TEXTS.size(); i++) {
            String order = Sale.number(1 + 10 * i);
            rows.add(Hostile.cells(TEXTS.get(i), 5, order, "重发货", "", ""));
            rows.add(Hostile.cells(TEXTS.get(i), 5, order, "赠品", "1098", "1"));
            rows.add(Hostile.cells(TEXTS.get(i), 5, order, "内部备注", "", ""));
            rows.add(Hostile.cells(TEXTS.get(i), 5, order, "快递", "", ""));
        }
        return rows;
    }

    private static Path answered() {
        Path list = books.home().reports(MORNING, 1).resolve("采购产品列表2011-2-15-1.xlsx");
        return Typed.again(list, "采购产品列表-答复.xlsx", sheet -> {
            int text = 0;
            for (Row row : sheet) {
                for (int column = 0; row.getRowNum() > 0 && column < row.getLastCellNum(); column++) {
                    if (row.getCell(column) != null && column > row.getLastCellNum() - 4 && column < row.getLastCellNum() - 1) {
                        row.getCell(column).setCellValue(TEXTS.get(text++ % TEXTS.size()));
                    }
                }
            }
        });
    }

    private static void mended() {
        try (Lead lead = Lead.mending(books, MORNING)) {
            for (int i = 0; i < TEXTS.size(); i++) {
                lead.order(2 + 10 * i).correction(TEXTS.get(i)).type("收货人姓名", TEXTS.get(i));
            }
            books.get(SheetImports.class).mends(Home.USUAL_SHOP, lead.saved(), "+injected");
        }
    }

    /** Every file that was written, as the text of all that is in it. */
    private static void read() throws IOException {
        try (Stream<Path> files = Files.walk(books.folder("reports"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = books.folder("reports").relativize(file).toString();
                FILES.put(name, name.endsWith(".xlsx") ? workbook(file) : Files.readString(file));
            }
        }
    }

    private static String workbook(Path file) throws IOException {
        StringBuilder parts = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                assertThat(entry.getName()).as("%s", file).doesNotContain("external", "embeddings", "macro", "connections");
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.append('\n').append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book.getNumberOfSheets()).isPositive(); // a spreadsheet can open it
        }
        return parts.toString();
    }

    private static Stream<String> named(String ending) {
        return FILES.keySet().stream().filter(name -> name.endsWith(ending));
    }

    @Test
    void every_kind_of_file_is_among_them_and_tells_the_texts() {
        List<String> kinds = List.of("异常报告", "淘宝订单付款", "采购产品列表", "findings", "批量命令结果", "发货表", "库存表");
        assertThat(kinds).allSatisfy(kind -> assertThat(FILES.entrySet().stream()
                        .filter(file -> file.getKey().contains(kind) && file.getValue().contains(MARK)))
                .as("%s among %s", kind, new TreeSet<>(FILES.keySet())).isNotEmpty());
        assertThat(FILES.keySet()).anyMatch(name -> name.contains("dry-run")).anyMatch(name -> name.contains("attempt-2")).anyMatch(name -> name.contains("mend"));
    }

    @Test
    void no_workbook_calculates_fetches_or_names_anything_of_them() {
        named(".xlsx").forEach(name -> {
            String text = FILES.getOrDefault(name, "");
            assertThat(live(text)).as(name).noneMatch(formula -> formula.contains(MARK));
            assertThat(TARGET.matcher(text).results().map(result -> result.group(1))).as(name).noneMatch(target -> target.contains(MARK));
            if (MAY_CALCULATE.stream().noneMatch(name::contains)) {
                assertThat(text).as(name).doesNotContainPattern("<(?:\\w+:)?f[ >]");
            }
        });
    }

    private static Stream<String> live(String text) {
        return LIVE.matcher(text).results().map((MatchResult result) -> result.group(1));
    }

    @Test
    void no_cell_of_a_csv_file_begins_like_a_formula() {
        named(".csv").forEach(name -> {
            List<String> cells = CsvReader.builder().ofCsvRecord(FILES.getOrDefault(name, "").replace("\uFEFF", "")).stream().flatMap(row -> row.getFields().stream()).toList();
            assertThat(cells).as(name).isNotEmpty().noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0);
        });
        named("findings.csv").forEach(name -> assertThat(FILES.get(name)).as(name).contains(",'=injected", ",'@injected", ",'-injected", ",'＝injected"));
    }
}
