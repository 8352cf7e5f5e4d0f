-- The journal of demand (需求量), kept like an account: a posting is one event, its deltas say what it adds to the demand of each order line.
-- cause: daybook.orders.DemandCause. run_id: the run that posted it, null for what people and shipments do.
-- reverses: takes back what earlier attempts at the same slot posted with this cause.
-- pieces: the sum of its deltas; balance: the sum of all postings up to this one.
CREATE TABLE demand_posting (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at       DATETIME(3)  NOT NULL,
    actor    VARCHAR(64)  NOT NULL,
    cause    VARCHAR(16)  NOT NULL,
    run_id   BIGINT       NULL,
    reverses BOOLEAN      NOT NULL,
    pieces   BIGINT       NOT NULL,
    balance  BIGINT       NOT NULL
)
