-- Orders whose content in the ledger is what people mended and not what their export says. As long as the export says the same it stays.
CREATE TABLE order_mend (
    internal_number BIGINT NOT NULL PRIMARY KEY
);
INSERT INTO order_mend (internal_number) SELECT DISTINCT o.internal_number FROM order_log l JOIN customer_order o ON o.shop = l.shop AND o.order_number = l.order_number
    WHERE l.action = 'MENDED' AND o.status <> 'SHIPPED';
