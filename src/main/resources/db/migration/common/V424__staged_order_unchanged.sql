-- Whether the export says nothing that the ledger does not know. Rows of a run that an older program left here were judged by its own fingerprints.
ALTER TABLE staged_order ADD unchanged BOOLEAN DEFAULT FALSE NOT NULL
