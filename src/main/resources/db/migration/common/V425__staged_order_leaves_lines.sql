-- Whether the ledger's lines stay: the export says the same of them and has fewer columns.
ALTER TABLE staged_order ADD leaves_lines BOOLEAN DEFAULT FALSE NOT NULL
