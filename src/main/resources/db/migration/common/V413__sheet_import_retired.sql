ALTER TABLE sheet_import ADD retired_at DATETIME(3) NULL
