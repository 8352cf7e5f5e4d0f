-- The number first: H2 looks a list of numbers up in an index only by its first column.
CREATE UNIQUE INDEX customer_order_by_number ON customer_order (order_number, shop)
