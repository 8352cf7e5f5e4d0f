package daybook.desk;

import daybook.orders.OrderKind;
import daybook.orders.OrderStatus;
import daybook.orders.OwedCause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An order of Taobao and all orders that people derived from it, the first first, with what is owed between the shop and its customer.
 *
 * <p>Two things hold whatever people do: the pieces of the orders that are {@link #live} and have revenue are those of the first; so is what was paid for them.
 */
public record Family(List<Member> members, List<Owed> owed) {
    /** An amount in fen that is owed because of an order: above 0 by the customer, below 0 by the shop. */
    public record Owed(long order, OwedCause cause, long fen, boolean settled) {}

    public Family {
        members = List.copyOf(members);
        owed = List.copyOf(owed);
    }

    public Member root() {
        return members.get(0);
    }

    /** The order with that internal number. */
    public Member member(long internal) {
        return members.stream().filter(member -> member.internal() == internal).findFirst().orElseThrow();
    }

    /** What was made of an order in that way and is not closed. */
    public List<Member> madeOf(Member parent, OrderKind kind) {
        return members.stream()
                .filter(member -> member.parent() == parent.internal() && member.kind() == kind && member.status() != OrderStatus.CLOSED)
                .toList();
    }

    /** How often an order was split, also where that was taken back. */
    int splits(Member parent) {
        return (int) members.stream().filter(member -> member.parent() == parent.internal() && member.kind() == OrderKind.SPLIT).count() / 2;
    }

    /** Whether parts have taken over from an order. */
    public boolean isSplit(Member member) {
        return !madeOf(member, OrderKind.SPLIT).isEmpty();
    }

    /** The orders that a customer ordered and paid, as they stand: an order whose parts took over is none, nor is a part that is closed. */
    public List<Member> live() {
        return members.stream()
                .filter(member -> member.kind().hasRevenue() && !isSplit(member) && (member.kind() == OrderKind.TAOBAO || member.status() != OrderStatus.CLOSED))
                .toList();
    }

    /** What is owed because of these orders for these causes, in fen. */
    long owed(List<Member> of, Set<OwedCause> causes) {
        Set<Long> orders = of.stream().map(Member::internal).collect(java.util.stream.Collectors.toSet());
        return owed.stream().filter(each -> orders.contains(each.order()) && causes.contains(each.cause())).mapToLong(Owed::fen).sum();
    }

    /** What of it is not settled yet, for one order, in fen. */
    long open(Member of, Set<OwedCause> causes) {
        return owed.stream().filter(each -> each.order() == of.internal() && causes.contains(each.cause()) && !each.settled()).mapToLong(Owed::fen).sum();
    }

    /** What of it is settled, for one order, in fen. */
    long settled(Member of, Set<OwedCause> causes) {
        return owed(List.of(of), causes) - open(of, causes);
    }

    /** The orders that a part was split off, the nearest first; none of an order that is no part. */
    List<Member> origins(Member part) {
        List<Member> origins = new ArrayList<>();
        Member member = part;
        while (member.kind() == OrderKind.SPLIT) {
            member = member(member.parent());
            origins.add(member);
        }
        return origins;
    }

    /** What was sent or is to be sent beside an order for nothing, and beside that in turn. */
    List<Member> beside(Member order) {
        List<Member> beside = new ArrayList<>();
        for (Member member : members) {
            if (!member.kind().hasRevenue() && member.parent() == order.internal()) {
                beside.add(member);
                beside.addAll(beside(member));
            }
        }
        return beside;
    }

    /** Whether anything is owed for an order and not settled. */
    boolean isOwed(Member of) {
        return owed.stream().anyMatch(each -> each.order() == of.internal() && !each.settled());
    }
}
