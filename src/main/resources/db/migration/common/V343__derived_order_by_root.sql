CREATE INDEX derived_order_by_root ON derived_order (root_number)
