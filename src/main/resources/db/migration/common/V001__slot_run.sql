-- One attempt at one slot. state: RUNNING, DONE, REFUSED, FAILED; settled: its orders are in the ledger;
-- closed: whether the control totals closed.
CREATE TABLE slot_run (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    shop           VARCHAR(64)  NOT NULL,
    slot_date      DATE         NOT NULL,
    session        INT          NOT NULL,
    attempt        INT          NOT NULL,
    state          VARCHAR(16)  NOT NULL,
    settled        BOOLEAN      NOT NULL,
    closed         BOOLEAN      NULL,
    dry_run        BOOLEAN      NOT NULL,
    reason         VARCHAR(500) NULL,
    failure        VARCHAR(2000) NULL,
    first_internal_number BIGINT NOT NULL,
    started_at     DATETIME(3)  NOT NULL,
    ended_at       DATETIME(3)  NULL
)
