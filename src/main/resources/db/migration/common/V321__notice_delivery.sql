-- What became of each event for each receiver, one row each. state: SKIPPED (not to be told), WAITING (for next_try_at), SENDING (claimed_by has it),
-- SENT, GIVEN_UP, DOUBTFUL (handed over or about to be, and nothing more is known: it is not sent again).
CREATE TABLE notice_delivery (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    event_id    BIGINT       NOT NULL,
    receiver    VARCHAR(64)  NOT NULL,
    state       VARCHAR(10)  NOT NULL,
    attempts    INT          NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    next_try_at DATETIME(6)  NOT NULL,
    claimed_by  VARCHAR(36)  NULL,
    claimed_at  DATETIME(6)  NULL,
    ended_at    DATETIME(6)  NULL,
    last_error  VARCHAR(300) NULL,
    CONSTRAINT notice_delivery_once UNIQUE (event_id, receiver)
)
