-- Whom notices have ever been configured for: what happened before a receiver's first start is not told to it.
CREATE TABLE notice_receiver (
    name  VARCHAR(64) NOT NULL PRIMARY KEY,
    since DATETIME(6) NOT NULL
)
