-- The demand after a run and how it is met, in pieces and in orders.
CREATE TABLE slot_plan (
    run_id           BIGINT NOT NULL PRIMARY KEY,
    demand_pieces    BIGINT NOT NULL,
    allocated_pieces BIGINT NOT NULL,
    short_pieces     BIGINT NOT NULL,
    ships            INT    NOT NULL,
    waits            INT    NOT NULL,
    skus_to_buy      INT    NOT NULL
)
