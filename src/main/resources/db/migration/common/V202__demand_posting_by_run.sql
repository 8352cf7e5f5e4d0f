CREATE INDEX demand_posting_by_run ON demand_posting (run_id)
