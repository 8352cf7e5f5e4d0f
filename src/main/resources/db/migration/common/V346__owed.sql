-- What is owed between the shop and the customers of a family of orders, kept like an account: a row is never changed but for being settled.
-- fen: above 0 the customer owes us, below 0 we owe the customer. cause: daybook.orders.OwedCause. settled_by: null as long as it is open.
CREATE TABLE owed (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    root_number     BIGINT      NOT NULL,
    internal_number BIGINT      NOT NULL,
    cause           VARCHAR(16) NOT NULL,
    fen             BIGINT      NOT NULL,
    at              DATETIME(3) NOT NULL,
    actor           VARCHAR(64) NOT NULL,
    settled_at      DATETIME(3) NULL,
    settled_by      VARCHAR(64) NULL
)
