-- Who the customer is: the Alipay account; where an export has none, the nick; empty if both are masked. See daybook.orders.Customer.
ALTER TABLE customer_order ADD customer VARCHAR(128) DEFAULT '' NOT NULL
