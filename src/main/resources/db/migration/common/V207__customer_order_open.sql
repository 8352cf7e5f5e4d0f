-- Orders that want goods are found without a look at those that have them.
CREATE INDEX customer_order_open ON customer_order (status, payment_status, internal_number)
