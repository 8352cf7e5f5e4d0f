package daybook.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of an order as the tests read them, for {@link Recount}. */
public final class RecountRules {
    static final Set<String> OUT_OF_SCOPE = Set.of("等待买家付款", "卖家部分发货", "卖家已发货，等待买家确认", "买家已签收", "交易成功", "交易关闭");
    static final Set<String> WARNINGS = Set.of("amount-underpaid", "recipient-masked");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private final LocalDate day;
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> variants = new HashSet<>();

    /** By the goods of that stock sheet: UTF-8, no cell is quoted. */
    public RecountRules(LocalDate day, Path stockCsv) throws IOException {
        this.day = day;
        List<String> rows = Files.readAllLines(stockCsv);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            numbers.add(cells[0]);
            variants.add(cells[0] + "/" + cells[2] + "/" + cells[3]);
        }
    }

    List<String> broken(Map<String, String> row, List<Map<String, String>> lines) {
        List<String> broken = new ArrayList<>();
        times(row, broken);
        amounts(row, lines, broken);
        recipient(row, broken);
        if (!row.getOrDefault("订单状态", "").equals("买家已付款，等待卖家发货")) {
            broken.add("status-unknown");
        }
        counts(row, lines, broken);
        lines.forEach(line -> line(line, broken));
        return broken;
    }

    private void times(Map<String, String> row, List<String> broken) {
        String ordered = row.getOrDefault("订单创建时间", "");
        String paid = row.getOrDefault("订单付款时间", "");
        Optional<LocalDateTime> orderedAt = time("order-time", ordered, broken);
        Optional<LocalDateTime> paidAt = time("pay-time", paid, broken);
        if (orderedAt.isPresent() && !orderedAt.get().isBefore(day.plusDays(1).atStartOfDay())) {
            broken.add("order-time-future");
        }
        if (orderedAt.isPresent() && paidAt.isPresent() && paidAt.get().isBefore(orderedAt.get())) {
            broken.add("pay-time-before-order");
        }
    }

    private static Optional<LocalDateTime> time(String rule, String text, List<String> broken) {
        if (text.isEmpty()) {
            broken.add(rule + "-missing");
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text, TIME));
        } catch (DateTimeParseException e) {
            broken.add(rule + "-invalid");
            return Optional.empty();
        }
    }

    private static void amounts(Map<String, String> row, List<Map<String, String>> lines, List<String> broken) {
        List<String> texts = List.of("买家应付货款", "买家应付邮费", "总金额", "买家实际支付金额").stream().map(row::get).toList();
        for (String text : texts) {
            if (text.isEmpty()) {
                broken.add("amount-missing");
                return;
            } else if (!text.matches("-?\\d+\\.\\d\\d")) {
                broken.add("amount-invalid");
                return;
            } else if (text.startsWith("-")) {
                broken.add("amount-negative");
            }
        }
        if (fen(texts.get(2)) != fen(texts.get(0)) + fen(texts.get(1))) {
            broken.add("amount-total-mismatch");
        }
        if (fen(texts.get(3)) < fen(texts.get(2))) {
            broken.add("amount-underpaid");
        }
        boolean countable = !lines.isEmpty() && lines.stream().allMatch(line -> line.getOrDefault("购买数量", "").matches("\\d+"));
        long list = !countable ? Long.MAX_VALUE : lines.stream().mapToLong(line -> fen(line.getOrDefault("价格", "")) * Long.parseLong(line.getOrDefault("购买数量", ""))).sum();
        if (fen(texts.get(0)) > list) {
            broken.add("amount-above-list");
        }
    }

    private static void recipient(Map<String, String> row, List<String> broken) {
        String receiver = row.getOrDefault("收货人姓名", "");
        String address = row.getOrDefault("收货地址", "");
        String mobile = row.getOrDefault("联系手机", "");
        if (receiver.isEmpty()) {
            broken.add("receiver-missing");
        } else if (receiver.contains("*")) {
            broken.add("recipient-masked");
        } else if (receiver.codePoints().anyMatch(c -> (c >= 0xE000 && c <= 0xF8FF) || c == 0xFFFD)) {
            broken.add("text-damaged");
        }
        if (address.isEmpty()) {
            broken.add("address-missing");
        } else if (!address.matches("\\S+ \\S+ .{8,}")) {
            broken.add("address-incomplete");
        }
        if (mobile.equals("'null") && row.getOrDefault("联系电话", "").equals("'null")) {
            broken.add("phone-missing");
        } else if (!mobile.matches("'1\\d{10}")) {
            broken.add("phone-invalid");
        }
    }

    private static void counts(Map<String, String> row, List<Map<String, String>> lines, List<String> broken) {
        if (lines.isEmpty()) {
            broken.add("items-missing");
            return;
        }
        if (Integer.parseInt(row.getOrDefault("宝贝种类", "")) != lines.size()) {
            broken.add("kinds-mismatch");
        }
        boolean countable = lines.stream().allMatch(line -> line.getOrDefault("购买数量", "").matches("[1-9]\\d*"));
        if (!countable) {
            broken.add("quantity-invalid");
        } else if (lines.stream().mapToInt(line -> Integer.parseInt(line.getOrDefault("购买数量", ""))).sum()
                != Integer.parseInt(row.getOrDefault("宝贝总数量", ""))) {
            broken.add("quantity-mismatch");
        }
    }

    private void line(Map<String, String> line, List<String> broken) {
        String code = line.getOrDefault("商家编码", "");
        String[] pairs = line.getOrDefault("商品属性", "").replaceAll("\\[.*]$", "").split("[;：]", -1);
        if (code.equals("null")) {
            broken.add("item-no-missing");
        } else if (code.matches("\\d+") && numbers.stream().filter(number -> number.endsWith(code)).count() > 1) {
            broken.add("item-no-ambiguous");
        } else if (!numbers.contains(code)) {
            broken.add("item-no-unknown");
        } else if (!variants.contains(code + "/" + pairs[1] + "/" + pairs[3])) {
            broken.add("sku-unknown");
        }
        if (line.getOrDefault("订单状态", "").contains("退款")) {
            broken.add("refund-in-progress");
        }
    }

    /** How many cells differ, a new address and 修改后的收货地址 being one. */
    long differences(String before, String after) {
        Set<String> cells = List.of(after.split(", ", -1)).stream().collect(Collectors.toSet());
        cells.removeAll(List.of(before.split(", ", -1)));
        return cells.stream().filter(cell -> !cell.startsWith("修改后") && !cell.startsWith("支付详情")).count();
    }

    static long fen(String yuan) {
        return Long.parseLong(yuan.replace(".", ""));
    }
}
