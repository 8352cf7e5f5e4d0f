package daybook.reports;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What the reconciliation tells of orders that people derived from others. Amounts in fen, labels as people read them.
 *
 * @param approved those that were approved in the slot, by kind
 * @param members the orders of the families that finance should look at, family by family
 * @param unreleased reships that nobody has released
 * @param owed what is owed and not settled
 */
public record FamilyData(List<Kind> approved, List<Member> members, List<Unreleased> unreleased, List<Owed> owed) {
    /** Nobody has derived any order. */
    public static final FamilyData NONE = new FamilyData(List.of(), List.of(), List.of(), List.of());

    public FamilyData {
        approved = List.copyOf(approved);
        members = List.copyOf(members);
        unreleased = List.copyOf(unreleased);
        owed = List.copyOf(owed);
    }

    /** Derived orders of one kind. */
    public record Kind(String label, long orders, long lines, long pieces, long fen) {}

    /** An order of a family: what it brings, what of it has left and what it wants, each standing with one order of the family only; and what shipping is told of it. */
    public record Member(
            String root,
            String number,
            String kind,
            String status,
            String payment,
            long pieces,
            long revenueFen,
            long shippedPieces,
            long demandPieces,
            String remark,
            String shippingNote,
            String courier) {}

    /** A reship that never ships until somebody approves it and sets it paid. */
    public record Unreleased(String number, String root, long pieces, LocalDateTime made, String by, String why) {}

    /** Above 0 what a customer owes the shop, below 0 what the shop owes a customer. */
    public record Owed(String root, String number, String cause, long fen, LocalDateTime at, String by) {}
}
