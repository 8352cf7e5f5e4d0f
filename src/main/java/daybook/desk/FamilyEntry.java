package daybook.desk;

import daybook.orders.OrderKind;
import daybook.orders.OrderStatus;
import daybook.orders.PaymentStatus;
import java.util.List;

/**
 * An order in the accounts of its family, in which each piece and each fen stands once: an order that was split hands what it has over to its parts, and what
 * is sent again or given away brings nothing.
 *
 * @param root the order of Taobao that the family began with
 * @param split whether parts have taken over from it
 * @param revenueFen what was paid for it, as long as it is not given back
 * @param shippedPieces that have left the house
 * @param demandPieces that are approved, paid and have not left
 */
public record FamilyEntry(
        String root,
        String number,
        OrderKind kind,
        boolean split,
        OrderStatus status,
        PaymentStatus payment,
        long pieces,
        long revenueFen,
        long shippedPieces,
        long demandPieces) {

    /** One for each order of a family, the first first. */
    public static List<FamilyEntry> of(Family family) {
        return family.members().stream().map(member -> of(family, member)).toList();
    }

    private static FamilyEntry of(Family family, Member member) {
        boolean split = family.isSplit(member);
        boolean ends = member.status() == OrderStatus.CLOSED || member.status() == OrderStatus.FRAUD;
        boolean revenue = member.kind().hasRevenue() && !split && !ends && member.payment() == PaymentStatus.PAID;
        boolean shipped = member.status() == OrderStatus.SHIPPED && !member.unbornReship();
        return new FamilyEntry(
                family.root().number(),
                member.number(),
                member.kind(),
                split,
                member.status(),
                member.payment(),
                member.pieces(),
                revenue ? member.amounts().paidFen() : 0,
                shipped ? member.pieces() : 0,
                member.wantsGoods() ? member.pieces() : 0);
    }
}
