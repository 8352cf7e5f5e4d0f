-- Slots whose files the schedule looks for until a deadline, in the zone of the shop's clock. decided: null while it looks, then BEGUN, DONE, MISSED.
-- sentence and arguments: what the last look found wanting.
CREATE TABLE awaited_slot (
    shop        VARCHAR(64)   NOT NULL,
    slot_date   DATE          NOT NULL,
    session     INT           NOT NULL,
    job         VARCHAR(100)  NOT NULL,
    since       DATETIME(3)   NOT NULL,
    deadline    DATETIME(3)   NOT NULL,
    looked_at   DATETIME(3)   NULL,
    sentence    VARCHAR(100)  NULL,
    arguments   VARCHAR(4000) NULL,
    decided     VARCHAR(16)   NULL,
    decided_at  DATETIME(3)   NULL,
    PRIMARY KEY (shop, slot_date, session)
);
