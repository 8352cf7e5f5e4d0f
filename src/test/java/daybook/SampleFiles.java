package daybook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sample's reports as Taobao wrote them: 2019's order report, 2022's item report, and today's xlsx with columns of one's choice. */
final class SampleFiles {
    static final List<String> ORDERS_2019 = List.of(
            ("订单编号,买家会员名,买家支付宝账号,支付单号,支付详情,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,"
                            + "订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,分阶段订单信息,特权订金订单id,是否上传合同照片,是否上传小票,是否代付,定金排名,"
                            + "修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易,新零售交易类型,新零售导购门店名称,新零售导购门店id,新零售发货门店名称,新零售发货门店id,退款金额,预约门店,确认收货时间,打款商家金额,含应开票给个人的个人红包,主订单编号")
                    .split(","));
    static final List<String> ITEMS_2022 = List.of(
            "子订单编号,主订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码,支付单号,买家应付货款,买家实际支付金额,退款状态,退款金额,订单创建时间,订单付款时间"
                    .split(","));
    static final List<String> ORDERS_CHOSEN = List.of(
            ("订单编号,支付单号,买家会员名,买家支付宝账号,订单状态,订单创建时间,订单付款时间,商品标题,宝贝种类,宝贝总数量,买家应付货款,买家应付邮费,总金额,买家实付金额,退款金额,收货人姓名,收货地址,修改后的收货地址,联系电话,联系手机,运送方式,买家留言,商家备注,备注标签,"
                            + "物流单号,物流公司,店铺名称,订单关闭原因,发票抬头,确认收货打款金额")
                    .split(","));

    private static final Set<String> IDS = Set.of("订单编号", "支付单号", "子订单编号", "主订单编号");
    private static final Set<String> PHONES = Set.of("联系电话", "联系手机", "订单备注");
    private static final Map<String, String> NEW_NAMES = Map.of("商品标题", "宝贝标题", "买家实付金额", "买家实际支付金额", "商家备注", "订单备注");
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("买家支付积分", "0"), Map.entry("返点积分", "0"), Map.entry("买家实际支付积分", "0"), Map.entry("运送方式", "快递"),
            Map.entry("店铺Id", "0"), Map.entry("店铺名称", "示例女装店"), Map.entry("卖家服务费", "0"), Map.entry("买家服务费", "0元"),
            Map.entry("是否手机订单", "手机订单"), Map.entry("是否上传合同照片", "否"), Map.entry("是否上传小票", "否"), Map.entry("是否代付", "否"),
            Map.entry("新零售交易类型", "电商订单"), Map.entry("退款金额", "0.00"), Map.entry("打款商家金额", "0.00元"), Map.entry("含应开票给个人的个人红包", "0.00元"),
            Map.entry("确认收货打款金额", "0.00"));
    private static final Set<String> EMPTY_IF_UNSET = Set.of(
            "订单编号", "支付单号", "订单付款时间", "物流单号", "发票抬头", "定金排名", "确认收货时间", "主订单编号", "子订单编号", "备注标签");
    private static final Charset GBK = Charset.forName("GBK");

    private SampleFiles() {}

    /** The order report in GBK with the quoting of 2019. */
    static byte[] gbkOrders(List<SampleOrder> orders) {
        List<String> rows = new ArrayList<>();
        for (SampleOrder order : orders) {
            if (order.inOrderReport()) {
                rows.add(row(ORDERS_2019, order.cells));
            }
        }
        return gbk(csv(ORDERS_2019, rows));
    }

    static byte[] gbkItems(List<SampleOrder> orders) {
        return gbk(items(orders));
    }

    /** The same report after somebody saved it as "CSV UTF-8". */
    static byte[] utf8Items(List<SampleOrder> orders) {
        return utf8(items(orders));
    }

    private static String items(List<SampleOrder> orders) {
        List<String> rows = new ArrayList<>();
        orders.forEach(order -> order.lines.forEach(line -> rows.add(row(ITEMS_2022, line))));
        return csv(ITEMS_2022, rows);
    }

    private static String csv(List<String> columns, List<String> rows) {
        return "\"" + String.join("\",\"", columns) + "\"\n" + String.join("\n", rows) + "\n";
    }

    private static String row(List<String> columns, Map<String, String> cells) {
        List<String> row = new ArrayList<>();
        for (String column : columns) {
            String name = column.strip();
            String text = text(cells, name);
            if (IDS.contains(name) && text.matches("\\d*")) {
                row.add(text.isEmpty() ? "" : "=\"" + text + "\"");
            } else {
                row.add("\"" + (PHONES.contains(name) ? "'" : "") + text.replace("\"", "\"\"") + "\"");
            }
        }
        return String.join(",", row);
    }

    private static String text(Map<String, String> cells, String name) {
        String text = cells.get(NEW_NAMES.getOrDefault(name, name));
        if (text != null) {
            return text;
        }
        if (name.equals("支付详情")) {
            String payment = cells.getOrDefault("支付单号", "");
            return payment.isEmpty() ? "null" : "支付方式：支付宝，支付单号：" + payment + "，金额：" + cells.get("买家实际支付金额") + "；";
        }
        return EMPTY_IF_UNSET.contains(name) ? "" : USUAL.getOrDefault(name, "null");
    }

    /** The order report as xlsx: ids and times as texts, counts and well-formed amounts as numbers, {@code null} as an empty cell. */
    static byte[] xlsxOrders(List<SampleOrder> orders) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("export");
            Row header = sheet.createRow(0);
            for (int i = 0; i < ORDERS_CHOSEN.size(); i++) {
                header.createCell(i).setCellValue(ORDERS_CHOSEN.get(i));
            }
            for (SampleOrder order : orders) {
                fill(sheet.createRow(sheet.getLastRowNum() + 1), order.cells);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, Map<String, String> cells) {
        for (int i = 0; i < ORDERS_CHOSEN.size(); i++) {
            String name = ORDERS_CHOSEN.get(i);
            String text = text(cells, name);
            if (text.isEmpty() || text.equals("null")) {
                continue;
            }
            Cell cell = row.createCell(i);
            if (text.matches("-?\\d+\\.\\d\\d") || name.startsWith("宝贝")) {
                cell.setCellValue(Double.parseDouble(text));
            } else {
                cell.setCellValue(text);
            }
        }
    }

    static byte[] gbk(String text) {
        try {
            ByteBuffer bytes = GBK.newEncoder().encode(CharBuffer.wrap(text));
            byte[] answer = new byte[bytes.remaining()];
            bytes.get(answer);
            return answer;
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }
}
