CREATE INDEX owed_by_root ON owed (root_number)
