-- What became of each row of both files. cause: the trade status of a row out of scope, or why a row was rejected.
-- judged_with: the line of the order row that decided it; 0 if none did.
-- pieces and fen are those of an order row; 0 for item rows.
CREATE TABLE row_outcome (
    run_id       BIGINT      NOT NULL,
    kind         VARCHAR(8)  NOT NULL,
    line_no      INT         NOT NULL,
    judged_with  INT         NOT NULL,
    outcome      VARCHAR(16) NOT NULL,
    cause        VARCHAR(64) NOT NULL,
    order_number VARCHAR(64) NOT NULL,
    pieces       BIGINT      NOT NULL,
    fen          BIGINT      NOT NULL,
    PRIMARY KEY (run_id, kind, line_no)
)
