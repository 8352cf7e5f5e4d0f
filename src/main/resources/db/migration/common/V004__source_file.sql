-- The files of a run and what a pass that writes nothing counted in them.
CREATE TABLE source_file (
    run_id        BIGINT       NOT NULL,
    kind          VARCHAR(8)   NOT NULL,
    name          VARCHAR(255) NOT NULL,
    sha256        CHAR(64)     NOT NULL,
    archived_name VARCHAR(255) NOT NULL,
    row_count     INT          NOT NULL,
    padding       INT          NOT NULL,
    pieces        BIGINT       NOT NULL,
    fen           BIGINT       NOT NULL,
    PRIMARY KEY (run_id, kind)
)
