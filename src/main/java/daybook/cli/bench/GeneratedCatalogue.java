package daybook.cli.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the made-up shop sells: the same 20,000 SKUs of 2,500 products on every day. Item numbers end in four digits of their own,
 * but for the first two products, which share theirs, so that {@link #AMBIGUOUS_CODE} names neither.
 */
public final class GeneratedCatalogue {
    static final int PRODUCTS = 2_500;
    static final String AMBIGUOUS_CODE = "1000";
    static final String UNKNOWN_CODE = "WZX9QQ0000";

    private static final String[] COLOURS = {"米白色", "藏青色", "焦糖色", "烟灰粉"};
    private static final String[] SIZES = {"均码", "加大码"};
    private static final int SKUS_EACH = COLOURS.length * SIZES.length;
    private static final String[] GOODS = {"针织衫", "连衣裙", "牛仔裤", "风衣", "卫衣", "半身裙", "毛呢外套", "衬衫", "打底裤", "马甲"};
    private static final String[] STYLES = {"宽松显瘦", "修身百搭", "韩版学院风", "复古文艺", "通勤气质", "加绒加厚", "简约纯色"};
    private static final String[] SEASONS = {"春秋新款", "冬季加厚", "早春内搭", "初秋外穿", "四季可穿"};
    private static final String[] TAILS = {"女中长款上衣", "女外套短款潮", "女装洋气减龄", "女士休闲时尚款"};
    private static final String[] REMARKS = {"", "", "", "[现货速发]", "[预售五天内发货]"};

    private GeneratedCatalogue() {}

    /** All SKUs; which of them an order line names is {@link GeneratedDay}'s affair. */
    public static List<StockRow> rows() {
        List<StockRow> rows = new ArrayList<>(PRODUCTS * SKUS_EACH);
        for (int product = 0; product < PRODUCTS; product++) {
            for (int variant = 0; variant < SKUS_EACH; variant++) {
                rows.add(row(product, variant));
            }
        }
        return rows;
    }

    private static StockRow row(int product, int variant) {
        int supplier = product % 40;
        return new StockRow(
                itemNumber(product),
                STYLES[product % STYLES.length] + GOODS[product % GOODS.length],
                colour(variant),
                size(variant),
                (product * 31 + variant * 17) % 90,
                "第" + (supplier + 1) + "供货商",
                "0571-8600" + (1000 + supplier),
                supplier % 3 == 0 ? "采购甲" : "采购乙",
                price(product) * 4 / 10);
    }

    /** Writes the stock sheet: UTF-8, the columns of the shop's own sheet. Replaces the file. */
    public static void writeTo(Path stockCsv) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(stockCsv, StandardCharsets.UTF_8)) {
            out.write("产品编号,产品名称,颜色,尺码,库存量,次品数,进货价,供货商,供货商电话,采购员,状态\n");
            for (StockRow row : rows()) {
                String purchase = row.purchaseFen() / 100 + (row.purchaseFen() % 100 < 10 ? ".0" : ".") + row.purchaseFen() % 100;
                String goods = String.join(",", row.itemNumber(), row.name(), row.colour(), row.size(), "" + row.onHand(), "0", purchase);
                out.write(goods + "," + String.join(",", row.supplier(), row.phone(), row.purchaser(), "正常") + "\n");
            }
        }
    }

    static String itemNumber(int product) {
        int letters = product * 7;
        char first = (char) ('A' + letters % 26);
        char second = (char) ('A' + letters / 26 % 26);
        return "W" + first + "Y" + product % 10 + "Q" + second + (1000 + (product == 1 ? 0 : product));
    }

    static String title(int product) {
        return SEASONS[product % SEASONS.length] + " " + STYLES[product % STYLES.length] + GOODS[product % GOODS.length] + " "
                + TAILS[product % TAILS.length] + (product % 3 == 0 ? "打底衫大码外穿" : "");
    }

    static int skusEach() {
        return SKUS_EACH;
    }

    /** 商品属性 of a variant, some with a seller's remark. */
    static String attributes(int variant, int product) {
        return "颜色分类：" + colour(variant) + ";尺码：" + size(variant) + REMARKS[product % REMARKS.length];
    }

    /** List price in fen. */
    static long price(int product) {
        return 2_900 + product * 7L % 200 * 100 + (product % 2 == 0 ? 90 : 0);
    }

    private static String colour(int variant) {
        return COLOURS[variant / SIZES.length];
    }

    private static String size(int variant) {
        return SIZES[variant % SIZES.length];
    }
}
