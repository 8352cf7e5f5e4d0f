-- The run whose export gave the order its content. What a later slot read is newer than what an older one says when it is done again.
ALTER TABLE customer_order ADD content_run BIGINT DEFAULT 0 NOT NULL
