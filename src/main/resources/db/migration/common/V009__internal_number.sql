-- One row: the next internal number to give out.
CREATE TABLE internal_number (
    next_number BIGINT NOT NULL
)
