CREATE TABLE product (
    id          BIGINT       NOT NULL PRIMARY KEY,
    item_number VARCHAR(64)  NOT NULL,
    name        VARCHAR(255) NOT NULL
)
