CREATE INDEX staged_line_by_order ON staged_line (run_id, order_number)
