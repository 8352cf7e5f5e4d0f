-- When they had been removed; the certificate stays.
ALTER TABLE slot_run ADD removed_at DATETIME(3) NULL
