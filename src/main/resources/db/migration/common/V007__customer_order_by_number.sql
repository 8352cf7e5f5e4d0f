CREATE UNIQUE INDEX customer_order_by_number ON customer_order (shop, order_number)
