-- Commands of sheets that were done, each in the transaction that did it. print: the hash of batch, order, command and arguments; nth: the how-manieth that
-- was done of those that are alike. sheet: the sheet_import that it came with, line: where it stood. made: the numbers of the orders that came of it.
CREATE TABLE done_command (
    print           CHAR(64)      NOT NULL,
    nth             INT           NOT NULL,
    batch           VARCHAR(255)  NOT NULL,
    internal_number BIGINT        NOT NULL,
    command         VARCHAR(32)   NOT NULL,
    made            VARCHAR(1000) NOT NULL,
    sheet           BIGINT        NOT NULL,
    line            INT           NOT NULL,
    actor           VARCHAR(64)   NOT NULL,
    at              DATETIME(3)   NOT NULL,
    PRIMARY KEY (print, nth)
)
