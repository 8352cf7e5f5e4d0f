-- What people add to an order and no export knows: three notes for three readers, and the courier that somebody chose. An order without has no row.
CREATE TABLE order_desk (
    internal_number BIGINT        NOT NULL PRIMARY KEY,
    internal_note   VARCHAR(1000) DEFAULT '' NOT NULL,
    finance_note    VARCHAR(1000) DEFAULT '' NOT NULL,
    shipping_note   VARCHAR(1000) DEFAULT '' NOT NULL,
    courier         VARCHAR(64)   DEFAULT '' NOT NULL
)
