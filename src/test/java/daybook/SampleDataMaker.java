package daybook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes {@code sample-data/} again: {@code mvn test-compile}, then run this class with the folder as its argument. The same bytes
 * each time, but for the xlsx, whose cells are the same.
 */
final class SampleDataMaker {
    private SampleDataMaker() {}

    /** Writes all files below the folder named by the first argument, {@code sample-data} if there is none. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "sample-data" : arguments[0]);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, file.getValue());
        }
    }

    /** Each file's content by its path below the folder. */
    static Map<String, byte[]> files() {
        SampleDay day = SampleDay.make();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("inbox/2011-2-15/2011-2-15-1.csv", SampleFiles.gbkOrders(day.morning()));
        files.put("inbox/2011-2-15/2011-2-15-2.csv", SampleFiles.gbkItems(day.morning()));
        files.put("inbox/2011-2-15/2011-2-15-11.xlsx", SampleFiles.xlsxOrders(day.afternoon()));
        files.put("inbox/2011-2-15/2011-2-15-22.csv", SampleFiles.utf8Items(day.afternoon()));
        files.put("stock.csv", SampleFiles.utf8(stock(day.shop())));
        files.put("aliases.csv", SampleFiles.utf8(aliases()));
        files.put("blacklist.csv", SampleFiles.utf8(blacklist()));
        files.put("shipments.csv", SampleFiles.utf8(SampleShipments.sheet(day)));
        files.put("expected.json", SampleExpected.json(day).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        files.put("README.md", SampleReadme.of(day).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return files;
    }

    private static String stock(SampleShop shop) {
        StringBuilder sheet = new StringBuilder("产品编号,产品名称,颜色,尺码,库存量,次品数,进货价,供货商,供货商电话,采购员,状态\n");
        for (SampleShop.Sku sku : shop.skus()) {
            SampleShop.Product product = sku.product();
            SampleShop.Supplier supplier = product.supplier();
            sheet.append(String.join(
                            ",",
                            List.of(
                                    product.number(), product.name(), sku.colour(), sku.size(), "" + sku.onHand(), "" + sku.defective(),
                                    SampleBuyers.yuan(product.purchase()), supplier.name(), supplier.phone(), supplier.purchaser(),
                                    product.discontinued() ? "停产" : "正常")))
                    .append('\n');
        }
        return sheet.toString();
    }

    private static String aliases() {
        return """
                标题,商品属性,商家编码,产品编号,颜色,尺码
                %s,%s,,WLZ5PK4467,灰色,均码
                ,,%s,WLY0QU1098,杏色,M
                """
                .formatted(SampleShop.ALIAS_TITLE, SampleShop.ALIAS_ATTRIBUTES, SampleShop.ALIAS_CODE);
    }

    private static String blacklist() {
        return """
                买家会员名,支付宝账号,电话,收货人,收货地址,原因,登记日期
                退货大王88,tuihuo88@example.com,,,,无故退回,2010-12-20
                ,,13800099001,,,恶意留差评,2011-01-09
                ,,,乔差评,北京 北京市 通州区    青石巷4号知春里2幢501室,恶意留差评,2011-02-01
                """;
    }
}
