-- Who did what to an order, and when. run_id is null for what people do.
CREATE TABLE order_log (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    shop         VARCHAR(64)  NOT NULL,
    order_number VARCHAR(24)  NOT NULL,
    at           DATETIME(3)  NOT NULL,
    actor        VARCHAR(64)  NOT NULL,
    run_id       BIGINT       NULL,
    action       VARCHAR(32)  NOT NULL,
    detail       VARCHAR(1000) NOT NULL
)
