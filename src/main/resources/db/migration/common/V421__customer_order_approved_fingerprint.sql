ALTER TABLE customer_order MODIFY approved_hash VARCHAR(64) NULL
