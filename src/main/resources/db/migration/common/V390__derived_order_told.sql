-- The run in whose reconciliation an order that people derived stands with those approved in the slot; null before it is approved and paid.
ALTER TABLE derived_order ADD told_run BIGINT NULL
