package daybook.validation;

/** The function of a rule: looks at one order and marks what is wrong. It keeps nothing and fetches nothing. */
@FunctionalInterface
interface Check {
    /** Of rules about rows that are no orders, which {@link RowRules} applies. */
    Check NONE = (order, marks) -> {};

    void look(OrderCase order, Marks marks);
}
