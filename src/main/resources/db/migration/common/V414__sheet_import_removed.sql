ALTER TABLE sheet_import ADD removed_at DATETIME(3) NULL
