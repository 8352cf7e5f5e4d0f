CREATE TABLE source_file (
    run_id        BIGINT       NOT NULL,
    kind          VARCHAR(8)   NOT NULL,
    name          VARCHAR(255) NOT NULL,
    sha256        CHAR(64)     NOT NULL,
    archived_name VARCHAR(255) NOT NULL,
    row_count     INT          NOT NULL,
    padding       INT          NOT NULL,
    PRIMARY KEY (run_id, kind)
)
