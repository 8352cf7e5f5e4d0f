-- Whether the export says nothing that the ledger does not know.
ALTER TABLE staged_order ADD unchanged BOOLEAN DEFAULT FALSE NOT NULL
