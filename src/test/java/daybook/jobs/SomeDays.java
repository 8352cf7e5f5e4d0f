package daybook.jobs;

import static daybook.jobs.Sale.anOrder;

import daybook.slot.Session;
import daybook.slot.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a shop's exports may say of two dozen orders on two days, by a seed: any mix of defects, overlaps, changes, closed trades, rows that are repeated or contradict each other, orphans. The same seed says the same; how the rows of a
 * file are shuffled is another matter.
 */
final class SomeDays {
    private static final int ORDERS = 24;
    static final List<Slot> SLOTS = List.of(slot(0, Session.MORNING), slot(0, Session.AFTERNOON), slot(1, Session.MORNING), slot(1, Session.AFTERNOON));

    private final Random random;
    private final Map<Integer, List<Change>> story = new HashMap<>();
    private final List<List<Row>> reports = new ArrayList<>();
    private final Set<String> contradicted = new TreeSet<>();

    /** What an order looks like in one report. */
    private interface Change {
        Sale of(Sale sale);
    }

    /** A row of the order report with its item rows, or one of both alone. */
    private record Row(int index, List<Change> changes, boolean withOrder, boolean withItems) {
        Sale sale() {
            Sale sale = anOrder(index);
            for (Change change : changes) {
                sale = change.of(sale);
            }
            return sale;
        }
    }

    SomeDays(long seed) {
        random = new Random(seed);
        SLOTS.forEach(slot -> reports.add(report()));
    }

    private static Slot slot(int day, Session session) {
        return new Slot(Books.MORNING.shop(), Books.MORNING.date().plusDays(day), session);
    }

    private List<Row> report() {
        List<Row> rows = new ArrayList<>();
        for (int index = 1; index <= ORDERS; index++) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            List<Change> changes = story.computeIfAbsent(index, first -> new ArrayList<>());
            if (random.nextInt(3) == 0) {
                changes.add(change());
            }
            List<Change> now = List.copyOf(changes);
            boolean alone = random.nextInt(12) == 0;
            boolean withOrder = !alone || random.nextBoolean();
            rows.add(new Row(index, now, withOrder, !alone || !withOrder));
            if (random.nextInt(12) == 0) {
                rows.add(new Row(index, now, true, false)); // the same row twice
            }
            for (int more = random.nextInt(12); more > 9; more--) { // or one or two that say something else
                List<Change> otherwise = new ArrayList<>(now);
                otherwise.add(change());
                rows.add(new Row(index, otherwise, true, false));
                contradicted.add(anOrder(index).cells().getOrDefault("订单编号", ""));
            }
        }
        return rows;
    }

    private Change change() {
        return switch (random.nextInt(12)) {
            case 0 -> sale -> sale.without("收货人姓名");
            case 1 -> sale -> sale.with("收货人姓名", "何云");
            case 2 -> sale -> sale.with("收货地址", "湖南省 湘潭市 雨湖区    和平街道 书院路小区" + sale.index() + "栋2单元");
            case 3 -> sale -> sale.paid("19.90");
            case 4 -> sale -> sale.with("买家实际支付金额", "29.8");
            case 5 -> Sale::closed;
            case 6 -> sale -> sale.status("卖家已发货，等待买家确认");
            case 7 -> sale -> sale.itemWith("商家编码", "WLZ0QU0000");
            case 8 -> sale -> sale.item(Sale.DRESS, "颜色分类：杏色;尺码：S", "29.90", 2).costs("89.70");
            case 9 -> sale -> sale.with("联系手机", "'1380001");
            case 10 -> sale -> sale.with("订单编号", "3.71654E+17");
            default -> sale -> sale.with("宝贝总数量", "7");
        };
    }

    /** What the slot's export says, its rows shuffled by {@code rows}; those of the order report otherwise than those of the item report. */
    Export export(int slot, Random rows) {
        List<Row> shuffled = new ArrayList<>(reports.get(slot));
        Export export = Export.anExport();
        Collections.shuffle(shuffled, rows);
        shuffled.stream().filter(Row::withOrder).forEach(row -> export.orderRow(row.sale()));
        Collections.shuffle(shuffled, rows);
        shuffled.stream().filter(Row::withItems).forEach(row -> export.itemRows(row.sale()));
        return export;
    }

    /** Whether rows of one report may say different things of that order, of which the first counts. */
    boolean isContradicted(String number) {
        return contradicted.contains(number);
    }

    /** The order numbers that the slot's reports name and that are any. */
    Set<String> named(int slot) {
        Set<String> named = new TreeSet<>();
        for (Row row : reports.get(slot)) {
            String number = row.sale().cells().getOrDefault("订单编号", "");
            if (number.chars().allMatch(Character::isDigit)) {
                named.add(number);
            }
        }
        return named;
    }

    long orderRows(int slot) {
        return reports.get(slot).stream().filter(Row::withOrder).count();
    }

    long itemRows(int slot) {
        return reports.get(slot).stream().filter(Row::withItems).mapToLong(row -> row.sale().items().size()).sum();
    }
}
