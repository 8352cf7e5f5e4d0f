CREATE INDEX customer_order_by_payment_time ON customer_order (shop, paid_at, internal_number, status, payment_status)
