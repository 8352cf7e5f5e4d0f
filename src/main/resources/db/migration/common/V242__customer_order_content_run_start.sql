UPDATE customer_order SET content_run = COALESCE(decided_run, imported_run)
