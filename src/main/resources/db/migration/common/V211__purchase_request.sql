-- What a purchase list asked for, and what the purchaser answered. ordered_pieces: null until answered with a number.
-- open_pieces: of those ordered, what has not come: a stock sheet that has more of the SKU than the one before settles as many.
CREATE TABLE purchase_request (
    run_id         BIGINT       NOT NULL,
    sku_id         BIGINT       NOT NULL,
    asked_pieces   INT          NOT NULL,
    ordered_pieces INT          NULL,
    open_pieces    INT          NOT NULL,
    promised_on    DATE         NULL,
    answer         VARCHAR(500) NOT NULL,
    answered_at    DATETIME(3)  NULL,
    PRIMARY KEY (run_id, sku_id)
)
