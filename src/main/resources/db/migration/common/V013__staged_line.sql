-- Item rows of a run that goes on; emptied when it ends. Stored by order, as they are asked for: one tree to fill, not two.
-- unread: the texts that should have been numbers and are not.
CREATE TABLE staged_line (
    run_id           BIGINT       NOT NULL,
    line_no          INT          NOT NULL,
    order_number     VARCHAR(64)  NOT NULL,
    usable           BOOLEAN      NOT NULL,
    sub_order_number VARCHAR(64)  NOT NULL,
    title            VARCHAR(255) NOT NULL,
    price_fen        BIGINT       NULL,
    quantity         INT          NULL,
    code             VARCHAR(128) NOT NULL,
    external_code    VARCHAR(128) NOT NULL,
    attributes       VARCHAR(500) NOT NULL,
    remark           VARCHAR(500) NOT NULL,
    status           VARCHAR(64)  NOT NULL,
    refund_status    VARCHAR(64)  NOT NULL,
    payable_fen      BIGINT       NULL,
    unread           VARCHAR(500) NULL,
    sku_id           BIGINT       NULL,
    PRIMARY KEY (order_number, run_id, line_no)
)
