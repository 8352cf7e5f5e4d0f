package daybook.desk;

import static daybook.orders.OrderStatus.APPROVED;
import static daybook.orders.OrderStatus.AWAITING_APPROVAL;
import static daybook.orders.OrderStatus.SHIPPED;

import daybook.orders.Money;
import daybook.orders.OrderKind;
import daybook.orders.OwedCause;
import daybook.orders.PaymentStatus;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Swap, reship, gift. */
final class GoodsOut {
    /** 10 billion yuan, as {@link Money} reads it. */
    private static final BigInteger MOST = BigInteger.valueOf(1_000_000_000_000L);

    private GoodsOut() {}

    static Ruling swap(Scene scene, Command.Swap swap) {
        Ruling.Refused refused = scene.unlessRevenue();
        if (refused == null) {
            refused = scene.unless(AWAITING_APPROVAL, APPROVED);
        }
        Line line = scene.order().line(swap.line());
        if (refused == null) {
            refused = scene.unlessRefunded();
        }
        if (refused == null) {
            refused = unlessSwappable(scene, line, swap.line());
        }
        if (refused != null || line == null) {
            return Objects.requireNonNull(refused);
        }
        Shelf.Answer answer = scene.shelf().find(swap.wanted());
        return answer instanceof Shelf.Answer.Found found ? swap(scene, line, found.item(), swap.price().fen()) : nothing(answer);
    }

    private static Ruling.@Nullable Refused unlessSwappable(Scene scene, @Nullable Line line, int number) {
        if (line == null) {
            return scene.refused("desk.no-such-line", number);
        }
        return line.countable() && line.price() != null ? null : scene.refused("desk.line-unreadable", number);
    }

    private static Ruling swap(Scene scene, Line line, Item item, long price) {
        if (line.sku() != null && line.sku() == item.sku()) {
            return scene.refused("desk.same-goods", line.number(), item);
        }
        BigInteger more = BigInteger.valueOf(price)
                .subtract(BigInteger.valueOf(Objects.requireNonNull(line.price())))
                .multiply(BigInteger.valueOf(line.count()));
        if (more.abs().compareTo(MOST) > 0) {
            return scene.refused("desk.amount-too-large");
        }
        long fen = more.longValueExact();
        long open = scene.family().open(scene.order(), Refunds.DIFFERENCE);
        long left = Refunds.left(scene.family()) - Math.min(0, open);
        if (fen < 0 && left + Math.min(0, open + fen) < 0) {
            return scene.refused("desk.swap-above-paid", line.number(), new Money(-fen), new Money(Math.max(0, left + open)));
        }
        List<Effect> effects = new ArrayList<>(List.of(new Effect.Swapped(scene.order(), line, item, price)));
        if (more.signum() != 0) {
            effects.add(new Effect.Owes(scene.order(), OwedCause.SWAP, fen));
        }
        if (open + fen == 0) {
            effects.add(new Effect.Settled(scene.order(), Refunds.DIFFERENCE)); // there and back: nobody owes anything
        }
        String was = (line.code() + " " + line.attributes()).strip();
        return new Ruling.Done("SWAPPED", line.number() + ": " + was + " → " + item + ", " + new Money(fen), effects);
    }

    private static Ruling.Refused nothing(Shelf.Answer answer) {
        return new Ruling.Refused(((Shelf.Answer.Nothing) answer).sentence());
    }

    static Ruling reship(Scene scene) {
        Ruling.Refused refused = scene.unless(APPROVED, SHIPPED);
        if (refused == null) {
            refused = scene.unlessPaid();
        }
        if (refused == null) {
            refused = scene.unlessRefunded();
        }
        if (refused != null) {
            return refused;
        }
        List<Member> before = scene.family().madeOf(scene.order(), OrderKind.RESHIP);
        Optional<Member> waiting = before.stream().filter(twin -> !twin.left()).findFirst();
        if (waiting.isPresent()) {
            return scene.refused("desk.reshipped-already", waiting.get().number());
        }
        List<Line> lines = scene.order().lines().stream().filter(Line::countable).map(Line::forNothing).toList();
        if (lines.isEmpty()) {
            return scene.refused("desk.nothing-to-send");
        }
        NewOrder twin = new NewOrder("RE", before.size() + 1, OrderKind.RESHIP, scene.order(), SHIPPED, PaymentStatus.UNPAID, Amounts.NOTHING, lines);
        return Ruling.Done.of("RESHIP", twin.number(0), new Effect.Born(twin));
    }

    static Ruling gift(Scene scene, Command.Gift gift) {
        boolean verified = scene.order().status() == APPROVED || scene.order().status() == SHIPPED;
        if (!verified || scene.order().unbornReship()) {
            return scene.order().status() == AWAITING_APPROVAL ? scene.refused("desk.order-waits") : scene.byStatus();
        }
        Ruling.Refused refused = scene.unlessPaidSomewhere();
        if (refused == null) {
            refused = scene.unlessRefunded();
        }
        if (refused != null) {
            return refused;
        }
        Shelf.Answer answer = scene.shelf().find(gift.wanted());
        if (!(answer instanceof Shelf.Answer.Found found)) {
            return nothing(answer);
        }
        Item item = found.item();
        Line line = new Line(1, item.name(), item.number(), item.attributes(), gift.pieces(), 0L, 0L, item.sku());
        NewOrder order = new NewOrder("GIFT", 1, OrderKind.GIFT, scene.order(), AWAITING_APPROVAL, PaymentStatus.PAID, Amounts.NOTHING, List.of(line));
        return Ruling.Done.of("GIFT", item + " × " + gift.pieces(), new Effect.Born(order));
    }
}
