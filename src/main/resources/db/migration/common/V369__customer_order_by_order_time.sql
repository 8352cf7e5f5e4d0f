CREATE INDEX customer_order_by_order_time ON customer_order (shop, ordered_at, internal_number, status, payment_status)
