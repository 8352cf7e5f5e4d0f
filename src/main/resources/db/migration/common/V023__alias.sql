-- A person's answer: this code, or this title with these attributes, means that SKU. alias_key: a hash of what the file says.
CREATE TABLE alias (
    alias_key  CHAR(64)     NOT NULL PRIMARY KEY,
    title      VARCHAR(255) NOT NULL,
    attributes VARCHAR(500) NOT NULL,
    code       VARCHAR(128) NOT NULL,
    sku_id     BIGINT       NOT NULL,
    answered_on DATE        NOT NULL
)
