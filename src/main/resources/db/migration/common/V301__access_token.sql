-- Tokens by which scripts identify themselves. token_hash: SHA-256 of the token, lower hex; the token itself is kept nowhere.
CREATE TABLE access_token (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account    VARCHAR(64) NOT NULL,
    label      VARCHAR(64) NOT NULL,
    token_hash CHAR(64)    NOT NULL UNIQUE,
    created_at DATETIME(6) NOT NULL
)
