CREATE INDEX order_log_by_order ON order_log (shop, order_number)
