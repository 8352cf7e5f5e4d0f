package daybook.desk;

import daybook.orders.OrderKind;
import daybook.orders.OrderStatus;

/** Decides what becomes of a command. A pure function: what it must know stands in the {@link Scene}, what it decides in the {@link Ruling}. */
public final class Desk {
    private Desk() {}

    public static Ruling decide(Scene scene, Command command, Wish wish) {
        if (command instanceof Command.Approve approve) {
            return Standings.approve(scene, approve.force());
        }
        if (command instanceof Command.Hold) {
            return Standings.hold(scene, wish);
        }
        if (command instanceof Command.Urgent urgent) {
            return Standings.urgent(scene, urgent.on());
        }
        if (command instanceof Command.Pay pay) {
            return Accounts.pay(scene, pay.status());
        }
        if (command instanceof Command.Refund) {
            return Refunds.ask(scene, wish);
        }
        if (command instanceof Command.Rebate rebate) {
            return Accounts.rebate(scene, rebate.amount());
        }
        if (command instanceof Command.Settle) {
            return Accounts.settle(scene);
        }
        if (command instanceof Command.SplitLines split) {
            return Splitting.byLine(scene, split.lines());
        }
        return command instanceof Command.SplitPieces split ? Splitting.byQuantity(scene, split.pieces()) : ofGoods(scene, command);
    }

    private static Ruling ofGoods(Scene scene, Command command) {
        if (command instanceof Command.Swap swap) {
            return GoodsOut.swap(scene, swap);
        }
        if (command instanceof Command.Reship) {
            return GoodsOut.reship(scene);
        }
        if (command instanceof Command.Gift gift) {
            return GoodsOut.gift(scene, gift);
        }
        return ofRemarks(scene, command);
    }

    private static Ruling ofRemarks(Scene scene, Command command) {
        if (command instanceof Command.Write write) {
            return Ruling.Done.of(write.note() + "_NOTE", write.text(), new Effect.Noted(scene.order(), write.note(), write.text()));
        }
        if (command instanceof Command.SendBy send) {
            return courier(scene, send.courier());
        }
        if (command instanceof Command.Blacklist list) {
            return RedNames.add(scene, list.cause());
        }
        return RedNames.remove(scene);
    }

    private static Ruling courier(Scene scene, String courier) {
        Ruling.Refused split = scene.unlessWhole();
        if (split != null) {
            return split;
        }
        boolean leaves = scene.order().status() == OrderStatus.APPROVED || scene.order().status() == OrderStatus.AWAITING_APPROVAL;
        if (!leaves && !(scene.order().kind() == OrderKind.RESHIP && scene.order().unbornReship())) {
            return scene.byStatus();
        }
        if (!scene.couriers().contains(courier)) {
            return scene.refused("desk.no-such-courier", courier, String.join(", ", scene.couriers()));
        }
        return Ruling.Done.of("COURIER", courier, new Effect.SentBy(scene.order(), courier));
    }
}
