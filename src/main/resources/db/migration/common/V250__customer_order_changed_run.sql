-- The run that made change_note; null if there is no note.
ALTER TABLE customer_order ADD changed_run BIGINT NULL
