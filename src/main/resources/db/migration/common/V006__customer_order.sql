-- The ledger. Amounts in fen; times are the shop's (Asia/Shanghai).
-- imported_run: the run it came with; decided_run: the run that gave it its status, null when a person did;
-- download_run: the run whose payment download holds it.
-- content_hash: what the newest export says of it; approved_hash: what it said when it was approved, null before;
-- change_note: what has changed since it was approved, before and after, empty if nothing;
-- clean: the newest run that judged it found nothing that holds it.
CREATE TABLE customer_order (
    internal_number BIGINT       NOT NULL PRIMARY KEY,
    shop            VARCHAR(64)  NOT NULL,
    website         VARCHAR(8)   NOT NULL,
    order_number    VARCHAR(24)  NOT NULL,
    status          VARCHAR(20)  NOT NULL,
    payment_status  VARCHAR(12)  NOT NULL,
    imported_run    BIGINT       NOT NULL,
    decided_run     BIGINT       NULL,
    decided_by      VARCHAR(64)  NOT NULL,
    decided_at      DATETIME(3)  NOT NULL,
    download_run    BIGINT       NULL,
    content_hash    BIGINT       NOT NULL,
    approved_hash   BIGINT       NULL,
    change_note     VARCHAR(1000) NOT NULL,
    clean           BOOLEAN      NOT NULL,
    nick            VARCHAR(128) NOT NULL,
    account         VARCHAR(128) NOT NULL,
    payment_number  VARCHAR(64)  NOT NULL,
    goods_fen       BIGINT       NULL,
    postage_fen     BIGINT       NULL,
    total_fen       BIGINT       NULL,
    paid_fen        BIGINT       NULL,
    refund_fen      BIGINT       NULL,
    receiver        VARCHAR(128) NOT NULL,
    address         VARCHAR(500) NOT NULL,
    phone           VARCHAR(64)  NOT NULL,
    mobile          VARCHAR(64)  NOT NULL,
    delivery        VARCHAR(64)  NOT NULL,
    ordered_at      DATETIME     NULL,
    paid_at         DATETIME     NULL,
    kinds           INT          NULL,
    pieces          INT          NOT NULL,
    message         VARCHAR(1000) NOT NULL,
    memo            VARCHAR(1000) NOT NULL,
    invoice         VARCHAR(255) NOT NULL
)
