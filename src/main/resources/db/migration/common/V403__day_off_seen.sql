-- The last day on which a process saw that a job was not due. What the job's file says later does not make that day one that was missed.
CREATE TABLE day_off_seen (
    job     VARCHAR(100) NOT NULL,
    shop    VARCHAR(64)  NOT NULL,
    off_day DATE         NOT NULL,
    PRIMARY KEY (job, shop)
);
