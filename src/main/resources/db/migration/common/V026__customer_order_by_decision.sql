CREATE INDEX customer_order_by_decision ON customer_order (decided_run)
