CREATE TABLE report_file (
    run_id BIGINT       NOT NULL,
    name   VARCHAR(255) NOT NULL,
    sha256 CHAR(64)     NOT NULL,
    PRIMARY KEY (run_id, name)
)
