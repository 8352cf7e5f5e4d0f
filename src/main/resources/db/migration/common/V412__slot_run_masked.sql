-- When the texts that the run's findings and rows quoted had been masked.
ALTER TABLE slot_run ADD masked_at DATETIME(3) NULL
