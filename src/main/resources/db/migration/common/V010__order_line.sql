CREATE TABLE order_line (
    internal_number  BIGINT       NOT NULL,
    line_no          INT          NOT NULL,
    sub_order_number VARCHAR(64)  NOT NULL,
    title            VARCHAR(255) NOT NULL,
    price_fen        BIGINT       NULL,
    quantity         INT          NULL,
    code             VARCHAR(128) NOT NULL,
    attributes       VARCHAR(500) NOT NULL,
    remark           VARCHAR(500) NOT NULL,
    refund_status    VARCHAR(64)  NOT NULL,
    payable_fen      BIGINT       NULL,
    sku_id           BIGINT       NULL,
    PRIMARY KEY (internal_number, line_no)
)
