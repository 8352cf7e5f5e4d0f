CREATE INDEX customer_order_by_run ON customer_order (imported_run)
