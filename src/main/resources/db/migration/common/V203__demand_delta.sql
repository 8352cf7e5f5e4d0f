-- sku_id: 0 where nobody knows the line's SKU.
CREATE TABLE demand_delta (
    internal_number BIGINT NOT NULL,
    line_no         INT    NOT NULL,
    sku_id          BIGINT NOT NULL,
    posting_id      BIGINT NOT NULL,
    pieces          INT    NOT NULL,
    PRIMARY KEY (internal_number, line_no, sku_id, posting_id)
)
