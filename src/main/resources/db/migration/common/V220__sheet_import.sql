-- Sheets that a job has read. kind: STOCK, SHIPMENTS; folder: below archive/<job>/ and reports/<job>/, where its copy and its marked workbook lie.
-- state: RUNNING, DONE, REFUSED, FAILED; only of one that is DONE anything is in the tables.
CREATE TABLE sheet_import (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind      VARCHAR(16)  NOT NULL,
    shop      VARCHAR(64)  NOT NULL,
    name      VARCHAR(255) NOT NULL,
    sha256    CHAR(64)     NOT NULL,
    folder    VARCHAR(32)  NOT NULL,
    actor     VARCHAR(64)  NOT NULL,
    at        DATETIME(3)  NOT NULL,
    row_count INT          NOT NULL,
    taken     INT          NOT NULL,
    wrong     INT          NOT NULL,
    state     VARCHAR(16)  NOT NULL,
    failure   VARCHAR(2000) NULL
)
