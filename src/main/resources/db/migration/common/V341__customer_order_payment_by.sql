-- Who took the payment status in hand: finance, or whoever split the order. Null as long as it is what the export says.
ALTER TABLE customer_order ADD payment_by VARCHAR(64) NULL
