-- How far a run has come, written by its process, read by all nodes; stop_by is written by whoever wants it to end.
CREATE TABLE run_progress (
    run_id        BIGINT       NOT NULL PRIMARY KEY,
    step          VARCHAR(40)  NOT NULL,
    rows_done     BIGINT       NOT NULL,
    rows_expected BIGINT       NULL,
    moved_at      DATETIME(3)  NOT NULL,
    beat_at       DATETIME(3)  NOT NULL,
    node          VARCHAR(100) NOT NULL,
    stop_by       VARCHAR(100) NULL
);
