-- One row: the demand in pieces as it stands, the sum of all deltas. Whoever posts holds it, so that postings follow one another.
CREATE TABLE demand_balance (
    pieces BIGINT NOT NULL
)
