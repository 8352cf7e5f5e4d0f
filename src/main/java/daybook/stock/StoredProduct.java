package daybook.stock;

/** A row of the table {@code product}. */
record StoredProduct(long id, String itemNumber, String name) {}
