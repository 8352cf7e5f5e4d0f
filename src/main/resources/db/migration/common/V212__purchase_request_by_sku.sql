CREATE INDEX purchase_request_by_sku ON purchase_request (sku_id, open_pieces)
