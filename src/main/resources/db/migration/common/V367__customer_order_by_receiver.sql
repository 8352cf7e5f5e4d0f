CREATE INDEX customer_order_by_receiver ON customer_order (receiver)
