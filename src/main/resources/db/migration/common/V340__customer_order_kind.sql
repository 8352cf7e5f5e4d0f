-- daybook.orders.OrderKind: TAOBAO stands in an export; RESHIP, SPLIT and GIFT were derived from such an order by people and stand in none.
ALTER TABLE customer_order ADD kind VARCHAR(8) DEFAULT 'TAOBAO' NOT NULL
