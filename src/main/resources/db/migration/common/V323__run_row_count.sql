-- How many rows of a run that ended had which outcome: counted once, because the rows themselves are too many to be counted each time.
CREATE TABLE run_row_count (
    run_id    BIGINT      NOT NULL,
    kind      VARCHAR(10) NOT NULL,
    outcome   VARCHAR(20) NOT NULL,
    row_count BIGINT      NOT NULL,
    PRIMARY KEY (run_id, kind, outcome)
)
