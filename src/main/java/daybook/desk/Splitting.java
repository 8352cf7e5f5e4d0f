package daybook.desk;

import static daybook.orders.OrderStatus.APPROVED;

import daybook.orders.OrderKind;
import daybook.orders.PaymentStatus;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Splits an order: what is named goes into OSP1, the rest into OSP2. */
final class Splitting {
    private Splitting() {}

    static Ruling byLine(Scene scene, Set<Integer> lines) {
        Map<Integer, Integer> pieces = new TreeMap<>();
        for (int number : lines) {
            Line line = scene.order().line(number);
            if (line == null) {
                return refusedEarlier(scene, scene.refused("desk.no-such-line", number));
            }
            pieces.put(number, line.count());
        }
        return byQuantity(scene, pieces);
    }

    /** What the order's own standing refuses comes before a line that it has not. */
    private static Ruling refusedEarlier(Scene scene, Ruling.Refused refused) {
        Ruling.Refused earlier = unlessSplittable(scene);
        return earlier == null ? refused : earlier;
    }

    static Ruling byQuantity(Scene scene, Map<Integer, Integer> pieces) {
        Ruling.Refused refused = unlessSplittable(scene);
        if (refused == null) {
            refused = unlessParted(scene, pieces);
        }
        return refused == null ? split(scene.order(), scene.family().splits(scene.order()) + 1, pieces) : refused;
    }

    private static Ruling.@Nullable Refused unlessSplittable(Scene scene) {
        Ruling.Refused refused = scene.unlessRevenue();
        if (refused == null) {
            refused = scene.unless(APPROVED);
        }
        if (refused == null) {
            refused = scene.unlessPaid();
        }
        if (refused != null) {
            return refused;
        }
        return scene.order().lines().stream()
                .filter(line -> !line.countable())
                .findFirst()
                .map(line -> scene.refused("desk.line-unreadable", line.number()))
                .orElse(null);
    }

    private static Ruling.@Nullable Refused unlessParted(Scene scene, Map<Integer, Integer> pieces) {
        long named = 0;
        for (Map.Entry<Integer, Integer> each : pieces.entrySet()) {
            Line line = scene.order().line(each.getKey());
            if (line == null) {
                return scene.refused("desk.no-such-line", each.getKey());
            }
            if (each.getValue() > line.count()) {
                return scene.refused("desk.too-many-pieces", each.getKey(), line.count(), each.getValue());
            }
            named += each.getValue();
        }
        return named == 0 || named == scene.order().pieces() ? scene.refused("desk.empty-part") : null;
    }

    private static Ruling split(Member order, int time, Map<Integer, Integer> pieces) {
        List<Line> first = new ArrayList<>();
        List<Line> second = new ArrayList<>();
        for (Line line : order.lines()) {
            int named = pieces.getOrDefault(line.number(), 0);
            int rest = line.count() - named;
            Long payableOfRest = Amounts.share(line.payable(), BigInteger.valueOf(rest), BigInteger.valueOf(line.count()));
            if (named > 0) {
                first.add(line.of(named, line.payable() == null || payableOfRest == null ? null : Long.valueOf(line.payable() - payableOfRest)));
            }
            if (rest > 0) {
                second.add(line.of(rest, payableOfRest));
            }
        }
        Amounts ofSecond = second(order, second);
        NewOrder one = part("OSP1", time, order, order.amounts().without(ofSecond), first);
        NewOrder two = part("OSP2", time, order, ofSecond, second);
        return Ruling.Done.of(
                "SPLIT", one.number(0) + ", " + two.number(0), new Effect.Paid(order, PaymentStatus.UNPAID), new Effect.Born(one), new Effect.Born(two));
    }

    private static NewOrder part(String prefix, int time, Member order, Amounts amounts, List<Line> lines) {
        return new NewOrder(prefix, time, OrderKind.SPLIT, order, APPROVED, PaymentStatus.PAID, amounts, lines);
    }

    /** By list price; by pieces where nothing has a price. */
    private static Amounts second(Member order, List<Line> second) {
        BigInteger ofAll = sum(order.lines(), Splitting::worth);
        return ofAll.signum() > 0
                ? order.amounts().second(sum(second, Splitting::worth), ofAll)
                : order.amounts().second(sum(second, Splitting::count), sum(order.lines(), Splitting::count));
    }

    private static BigInteger worth(Line line) {
        return line.price() == null || line.price() < 0 ? BigInteger.ZERO : BigInteger.valueOf(line.price()).multiply(count(line));
    }

    private static BigInteger count(Line line) {
        return BigInteger.valueOf(line.count());
    }

    private static BigInteger sum(List<Line> lines, Function<Line, BigInteger> of) {
        return lines.stream().map(of).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
