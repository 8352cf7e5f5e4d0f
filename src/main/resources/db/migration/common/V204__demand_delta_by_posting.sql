CREATE INDEX demand_delta_by_posting ON demand_delta (posting_id)
