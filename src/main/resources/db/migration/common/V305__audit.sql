-- Who did what, when, from where and why. Written before it is done, outcome added after: a row without outcome is of a process that died over it.
CREATE TABLE audit (
    id      BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at      DATETIME(6)   NOT NULL,
    actor   VARCHAR(64)   NOT NULL,
    address VARCHAR(64)   NOT NULL,
    verb    VARCHAR(32)   NOT NULL,
    object  VARCHAR(255)  NOT NULL,
    reason  VARCHAR(1000) NOT NULL,
    outcome VARCHAR(255)  NOT NULL
)
