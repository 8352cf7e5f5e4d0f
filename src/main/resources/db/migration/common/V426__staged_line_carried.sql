-- What earlier item reports have told of the line and this one has no column for; null where nothing is carried over.
ALTER TABLE staged_line ADD (carried_code VARCHAR(128) NULL, carried_refund VARCHAR(64) NULL, carried_sku BIGINT NULL)
