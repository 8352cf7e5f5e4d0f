CREATE INDEX derived_order_by_told ON derived_order (told_run)
