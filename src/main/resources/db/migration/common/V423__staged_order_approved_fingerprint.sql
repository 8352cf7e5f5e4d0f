ALTER TABLE staged_order MODIFY approved_hash VARCHAR(64) NULL
