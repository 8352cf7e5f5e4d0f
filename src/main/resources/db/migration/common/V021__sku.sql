-- The stock sheet, one row a SKU. listed: stands in the newest sheet; a SKU gone from it is kept and marked.
CREATE TABLE sku (
    id              BIGINT       NOT NULL PRIMARY KEY,
    product_id      BIGINT       NOT NULL,
    colour          VARCHAR(64)  NOT NULL,
    size            VARCHAR(64)  NOT NULL,
    on_hand         INT          NOT NULL,
    defective       INT          NOT NULL,
    purchase_fen    BIGINT       NULL,
    supplier        VARCHAR(128) NOT NULL,
    supplier_phone  VARCHAR(64)  NOT NULL,
    purchaser       VARCHAR(64)  NOT NULL,
    discontinued    BOOLEAN      NOT NULL,
    listed          BOOLEAN      NOT NULL
)
