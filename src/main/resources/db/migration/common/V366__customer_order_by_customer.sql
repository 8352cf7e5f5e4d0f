-- The orders of a customer, and those of an Alipay account.
CREATE INDEX customer_order_by_customer ON customer_order (customer)
