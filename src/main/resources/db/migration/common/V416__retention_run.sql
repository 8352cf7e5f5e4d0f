-- What the retention job has removed, when and for whom. inputs_before, personal_before: what is older was due; slots, sheets, files: removed; orders, runs: masked.
-- ended_at: null of one whose process died; the next one goes on where it stopped.
CREATE TABLE retention_run (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    shop            VARCHAR(64) NOT NULL,
    actor           VARCHAR(64) NOT NULL,
    inputs_before   DATETIME(3) NOT NULL,
    personal_before DATETIME(3) NOT NULL,
    begun_at        DATETIME(3) NOT NULL,
    ended_at        DATETIME(3) NULL,
    slots           INT         NOT NULL,
    sheets          INT         NOT NULL,
    files           INT         NOT NULL,
    orders          INT         NOT NULL,
    runs            INT         NOT NULL
)
