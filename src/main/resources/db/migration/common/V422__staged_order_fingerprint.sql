ALTER TABLE staged_order MODIFY content_hash VARCHAR(64) NOT NULL
