package daybook.orders;

import daybook.stock.SheetFinding;
import daybook.wording.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a shipment sheet changes, row by row in its order: the first parcel of an approved order ships it; a parcel that is known is passed over; one
 * more parcel of an order that has shipped is kept and reported; a row of any other order is a finding.
 */
final class ShipmentPlan {
    /** An order as the ledger has it; {@code masked}: its tracking numbers are, so that nobody knows which of its parcels is new. */
    record Known(long internalNumber, String number, OrderStatus status, PaymentStatus payment, OrderKind kind, boolean masked) {}

    /** A parcel to be stored. */
    record Parcel(Known order, ShipmentRow row) {}

    final List<Parcel> parcels = new ArrayList<>();
    final Set<Long> shipped = new LinkedHashSet<>();
    final List<SheetFinding> findings = new ArrayList<>();

    private final Map<String, Known> byNumber = new HashMap<>();
    private final Map<Long, Known> byInternal = new HashMap<>();
    private final Map<Long, Set<String>> tracking;
    private int again;

    /** {@code tracking} has the tracking numbers of the parcels that the tables hold, by internal number. */
    ShipmentPlan(Collection<Known> orders, Map<Long, Set<String>> tracking, List<ShipmentRow> rows) {
        this.tracking = new HashMap<>(tracking);
        for (Known order : orders) {
            byNumber.put(order.number(), order);
            byInternal.put(order.internalNumber(), order);
        }
        rows.forEach(this::take);
    }

    /** Rows whose parcel is known already. */
    int again() {
        return again;
    }

    private void take(ShipmentRow row) {
        Known order = order(row);
        if (order == null) {
            return;
        }
        boolean hasShipped = order.status() == OrderStatus.SHIPPED || shipped.contains(order.internalNumber());
        if (!hasShipped && order.status() != OrderStatus.APPROVED) {
            String status = order.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
            find(row, row.column(), false, "stock.shipment-order-" + status);
        } else if (!hasShipped && order.payment() != PaymentStatus.PAID) {
            find(row, row.column(), false, "stock.shipment-order-unpaid");
        } else if (hasShipped && order.kind() == OrderKind.RESHIP && !tracking.containsKey(order.internalNumber())) {
            find(row, row.column(), false, "stock.shipment-order-reship");
        } else if (row.good()) {
            parcel(row, order, hasShipped);
        }
    }

    private @Nullable Known order(ShipmentRow row) {
        Known order = row.order() == null ? byInternal.get(row.internal()) : byNumber.get(row.order().text());
        if (order == null) {
            find(row, row.column(), false, "stock.shipment-order-unknown");
        } else if (row.internal() != null && !row.internal().equals(order.internalNumber())) {
            find(row, ShipmentRowReader.INTERNAL, false, "stock.shipment-numbers-differ", row.internal(), order.internalNumber());
            return null;
        }
        return order;
    }

    private void parcel(ShipmentRow row, Known order, boolean hasShipped) {
        Set<String> known = new HashSet<>(tracking.getOrDefault(order.internalNumber(), Set.of()));
        if (order.masked() || known.contains(row.tracking())) {
            again++;
            return;
        }
        if (hasShipped && !known.isEmpty()) {
            find(row, ShipmentRowReader.TRACKING, true, "stock.shipment-further-parcel", row.tracking(), String.join(", ", new java.util.TreeSet<>(known)));
        }
        if (!hasShipped) {
            shipped.add(order.internalNumber());
        }
        parcels.add(new Parcel(order, row));
        known.add(row.tracking());
        tracking.put(order.internalNumber(), known);
    }

    /** A sentence gets the line, the column and the order as the sheet has it, then these arguments. */
    private void find(ShipmentRow row, String column, boolean taken, String key, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(row.line(), column, row.number()));
        arguments.addAll(List.of(Objects.requireNonNull(more)));
        findings.add(new SheetFinding(row.line(), column, taken && row.good(), Sentence.of(key, arguments.toArray())));
    }
}
