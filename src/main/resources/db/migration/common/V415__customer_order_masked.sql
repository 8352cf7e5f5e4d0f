-- When the buyer's data of the order was masked; null if the ledger has it, also if a later export has brought it again. content_hash and approved_hash stay.
ALTER TABLE customer_order ADD masked_at DATETIME(3) NULL
