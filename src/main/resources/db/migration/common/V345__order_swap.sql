-- Lines whose goods were swapped, as they were before the first swap. Such a line is kept as long as the export says the same of its order.
CREATE TABLE order_swap (
    internal_number BIGINT       NOT NULL,
    line_no         INT          NOT NULL,
    sku_id          BIGINT       NULL,
    title           VARCHAR(255) NOT NULL,
    code            VARCHAR(128) NOT NULL,
    attributes      VARCHAR(500) NOT NULL,
    price_fen       BIGINT       NULL,
    PRIMARY KEY (internal_number, line_no)
)
