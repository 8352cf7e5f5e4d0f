-- judged_with: the line of the order row in whose judgement it was found; 0 if it was found without one.
CREATE TABLE finding (
    run_id       BIGINT        NOT NULL,
    kind         VARCHAR(8)    NOT NULL,
    line_no      INT           NOT NULL,
    seq          INT           NOT NULL,
    judged_with  INT           NOT NULL,
    rule         VARCHAR(40)   NOT NULL,
    severity     VARCHAR(8)    NOT NULL,
    owner        VARCHAR(24)   NOT NULL,
    column_name  VARCHAR(64)   NOT NULL,
    order_number VARCHAR(64)   NOT NULL,
    value_found  VARCHAR(500)  NOT NULL,
    detail       VARCHAR(1000) NOT NULL,
    PRIMARY KEY (run_id, kind, line_no, seq)
)
