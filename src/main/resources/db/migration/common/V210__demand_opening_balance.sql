INSERT INTO demand_balance (pieces) SELECT balance FROM demand_posting
