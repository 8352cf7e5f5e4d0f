package daybook.search;

import java.util.Set;

/** The indexes of {@code customer_order} that searches go by, and what each holds, so that an order need not be looked at to pass it over. */
enum Index {
    PRIMARY("PRIMARY", "internal_number"),
    NUMBER("customer_order_by_number", "internal_number", "order_number", "shop"),
    CUSTOMER("customer_order_by_customer", "internal_number", "customer"),
    RECEIVER("customer_order_by_receiver", "internal_number", "receiver"),
    STATUS("customer_order_open", "internal_number", "status", "payment_status"),
    PLACE("customer_order_by_place", "internal_number", "shop", "place", "status", "payment_status"),
    ORDERED("customer_order_by_order_time", "internal_number", "shop", "ordered_at", "status", "payment_status"),
    PAID("customer_order_by_payment_time", "internal_number", "shop", "paid_at", "status", "payment_status");

    private final String sqlName;
    private final String columns;

    Index(String sqlName, String... columns) {
        this.sqlName = sqlName;
        this.columns = "," + String.join(",", columns) + ",";
    }

    /** The alias of the index, {@code i}, for a condition that it decides; else that of the order itself, {@code o}. */
    String alias(Set<String> asked) {
        return asked.stream().allMatch(column -> columns.contains("," + column + ",")) ? "i" : "o";
    }

    /** {@code FROM} it alone. MariaDB and MySQL must use it: left to themselves they may read the whole ledger for a page. H2 takes the hint for a comment. */
    String from() {
        return " FROM customer_order i /*! FORCE INDEX (" + sqlName + ") */";
    }

    /** {@code FROM} it and the orders that it leads to, one after the other. */
    String fromWithOrders() {
        return from() + " JOIN customer_order o ON o.internal_number = i.internal_number";
    }
}
