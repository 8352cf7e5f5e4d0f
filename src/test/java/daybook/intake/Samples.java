package daybook.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Made-up files for the tests of the intake, in the shape that the real ones have. */
final class Samples {
    static final Charset GBK = Charset.forName("GBK");
    static final String ORDER_HEADER = "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货人姓名,收货地址 ,联系电话 ,联系手机,"
            + "订单创建时间,订单付款时间 ,宝贝种类 ,宝贝总数量";
    static final String ORDER = "=\"1373590000000011\",\"晚风\",\"wan@example.com\",\"19.80\",\"0.00\",\"19.80\",\"19.80\",\"买家已付款，等待卖家发货\",\"林晚\","
            + "\"浙江省 杭州市 西湖区    文三路1号(310000)\",\"'null\",\"'13800001111\",\"2011-02-15 09:05:00\",\"2011-02-15 09:06:00\",\"1\",\"1\"";
    static final String ITEM_HEADER = "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码";
    static final String ITEM = "=\"1373590000000011\",\"短袖T恤\",\"19.80\",\"1\",\"null\",\"颜色分类：白色;尺码：XXL\",\"null\",\"null\","
            + "\"买家已付款，等待卖家发货\",\"WLY0QU1098\"";

    private Samples() {}

    static Path orders(Path file) {
        return utf8(file, ORDER_HEADER + "\n" + ORDER + "\n");
    }

    static Path items(Path file) {
        return utf8(file, ITEM_HEADER + "\n" + ITEM + "\n");
    }

    static Path utf8(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path gbk(Path file, String text) {
        return write(file, text.getBytes(GBK));
    }

    static Path write(Path file, byte[] content) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reports reports() {
        return new Reports(IntakeSettings.defaults());
    }

    static List<SourceRow> rows(Path file) {
        List<SourceRow> rows = new ArrayList<>();
        try (RowReader reader = reports().recognise(file).open()) {
            for (SourceRow row = reader.read(); row != null; row = reader.read()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** All rows of any table as lists of raw cells. */
    static List<List<String>> table(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (Table table = reports().openTable(file)) {
            for (SourceRow row = table.read(); row != null; row = table.read()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(row.cell(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
