CREATE INDEX slot_run_by_slot ON slot_run (shop, slot_date, session, attempt)
