package daybook;

import daybook.reconciliation.Outcome;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One order of the sample: its row of the order report and its rows of the item report as cells by column name (the names
 * of 2019 and 2022), and what must become of it. Everything is text, as in the files.
 */
final class SampleOrder {
    final Map<String, String> cells = new LinkedHashMap<>();
    final List<Map<String, String>> lines = new ArrayList<>();
    final List<SampleShop.Sku> skus = new ArrayList<>();
    final List<String> rules = new ArrayList<>();
    final LocalDateTime placed;
    Outcome outcome = Outcome.APPROVED;
    String story = "";

    SampleOrder(LocalDateTime placed) {
        this.placed = placed;
    }

    /** The same order as another export shows it again: same rows, a story of its own. */
    SampleOrder again(Outcome becomes, String newStory) {
        SampleOrder again = new SampleOrder(placed);
        again.cells.putAll(cells);
        lines.forEach(line -> again.lines.add(new LinkedHashMap<>(line)));
        again.skus.addAll(skus);
        again.outcome = becomes;
        again.story = newStory;
        return again;
    }

    /** The order's row once more, without lines. */
    SampleOrder rowAgain(Outcome becomes, String newStory) {
        SampleOrder row = again(becomes, newStory);
        row.lines.clear();
        row.skus.clear();
        return row;
    }

    SampleOrder set(String column, String value) {
        cells.put(column, value);
        return this;
    }

    SampleOrder setLine(int index, String column, String value) {
        lines.get(index).put(column, value);
        return this;
    }

    SampleOrder becomes(Outcome expected, String newStory, String... findings) {
        outcome = expected;
        story = newStory;
        rules.addAll(List.of(findings));
        return this;
    }

    SampleOrder held(String newStory, String... findings) {
        return becomes(Outcome.HELD, newStory, findings);
    }

    /** Sets the status of the order and of its lines. */
    SampleOrder status(String status) {
        cells.put("订单状态", status);
        lines.forEach(line -> line.put("订单状态", status));
        return this;
    }

    /** Sets the number of the order and of its lines. */
    SampleOrder number(String number) {
        cells.put("订单编号", number);
        for (Map<String, String> line : lines) {
            line.put("主订单编号", number);
            line.put("子订单编号", number);
        }
        return this;
    }

    String number() {
        return get("订单编号");
    }

    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean inOrderReport() {
        return outcome != Outcome.ORPHAN;
    }

    int pieces() {
        String text = get("宝贝总数量");
        return text.matches("\\d+") ? Integer.parseInt(text) : 0;
    }

    /** 买家实际支付金额 in fen. */
    long fen() {
        String text = get("买家实际支付金额");
        return text.matches("\\d+\\.\\d\\d") ? Long.parseLong(text.replace(".", "")) : 0;
    }
}
