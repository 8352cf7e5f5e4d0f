package daybook.jobs;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The two files of a slot as Taobao writes them: GBK, line feeds, {@code ="…"} around numbers, quotes around everything else. */
final class Export {
    private static final Charset GBK = Charset.forName("GBK");
    private static final List<String> ORDERS = List.of(("订单编号,买家会员名,买家支付宝账号,支付单号,支付详情,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,"
                    + "买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,"
                    + "物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,是否上传合同照片,是否上传小票,"
                    + "是否代付,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易,新零售交易类型,新零售导购门店名称,新零售导购门店id,新零售发货门店名称,"
                    + "新零售发货门店id,退款金额,预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包,主订单编号")
            .split(",", -1));
    private static final List<String> ITEMS = List.of("订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码".split(",", -1));
    private static final List<String> ITEMS_2022 = List.of(
            "子订单编号,主订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码,支付单号,买家应付货款,买家实际支付金额,退款状态,退款金额,订单创建时间,订单付款时间"
                    .split(",", -1));

    private final List<Map<String, String>> orderRows = new ArrayList<>();
    private final List<Map<String, String>> itemRows = new ArrayList<>();
    private final List<String> lacking = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private List<String> itemTitles = ITEMS;
    private int padding;

    private Export() {}

    static Export anExport() {
        return new Export();
    }

    static Export of(Sale... sales) {
        return anExport().orders(sales);
    }

    /** Clean orders with the indexes from {@code first} to {@code last}. */
    static Export ofClean(int first, int last) {
        Export export = anExport();
        for (int index = first; index <= last; index++) {
            export.orders(Sale.anOrder(index));
        }
        return export;
    }

    Export orders(Sale... sales) {
        Arrays.stream(sales).forEach(sale -> orderRow(sale).itemRows(sale));
        return this;
    }

    /** Its row in the order report only. */
    Export orderRow(Sale sale) {
        orderRows.add(sale.cells());
        return this;
    }

    /** Its rows in the item report only. */
    Export itemRows(Sale sale) {
        for (Map<String, String> item : sale.items()) {
            Map<String, String> row = new LinkedHashMap<>(item);
            row.put("订单编号", sale.cells().getOrDefault("订单编号", ""));
            row.put("主订单编号", sale.cells().getOrDefault("订单编号", ""));
            row.put("子订单编号", sale.cells().getOrDefault("订单编号", ""));
            itemRows.add(row);
        }
        return this;
    }

    /** So many rows of bare commas in the middle of each file, and as many empty lines at its end. */
    Export padded(int rows) {
        padding = rows;
        return this;
    }

    /** The item report as it is since 2022: 18 columns, with refunds and what each line cost. */
    Export itemsOf2022() {
        itemTitles = ITEMS_2022;
        return this;
    }

    /** Both reports without these columns. */
    Export without(String... titles) {
        lacking.addAll(List.of(titles));
        return this;
    }

    /** Both reports with one column more, which nobody knows, and its title in each of its cells. */
    Export alsoWith(String title) {
        unknown.add(title);
        return this;
    }

    Export reversed() {
        Collections.reverse(orderRows);
        Collections.reverse(itemRows);
        return this;
    }

    byte[] orderReport() {
        return csv(ORDERS, orderRows);
    }

    byte[] itemReport() {
        return csv(itemTitles, itemRows);
    }

    private byte[] csv(List<String> all, List<Map<String, String>> rows) {
        List<String> titles = Stream.concat(all.stream().filter(title -> !lacking.contains(title.strip())), unknown.stream()).toList();
        StringBuilder text = new StringBuilder(String.join(",", titles)).append('\n');
        for (int i = 0; i < rows.size(); i++) {
            if (i == rows.size() / 2) {
                text.append((",".repeat(titles.size() - 1) + "\n").repeat(padding));
            }
            row(titles, rows.get(i), text);
        }
        return text.append("\n".repeat(padding)).toString().getBytes(GBK);
    }

    private void row(List<String> titles, Map<String, String> row, StringBuilder text) {
        for (int i = 0; i < titles.size(); i++) {
            String cell = row.getOrDefault(titles.get(i).strip(), unknown.contains(titles.get(i)) ? titles.get(i) : "").replace("\"", "\"\"");
            boolean number = titles.get(i).endsWith("订单编号") && cell.chars().allMatch(Character::isDigit) && !cell.isEmpty();
            text.append(i == 0 ? "" : ",").append(number ? "=\"" : "\"").append(cell).append('"');
        }
        text.append('\n');
    }
}
